/** Writes a generated file, or with `--check` says that the one on disk is stale and fails the process at its end. */
import { readFileSync, writeFileSync } from 'node:fs';

export function emit(path, source, content, command = 'pnpm generate') {
  const note = `Generated from ${source} by \`${command}\`: do not edit.`;
  const text = `${comment(path, note)}\n\n${content}`;
  if (current(path) === text) return;
  if (process.argv.includes('--check')) {
    console.error(`${path} is stale: run \`${command}\` and commit the result`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(path, text);
  console.log(`wrote ${path}`);
}

function comment(path, note) {
  if (path.endsWith('.md')) return `<!-- ${note} -->`;
  return /\.(graphql|yaml)$/.test(path) ? `# ${note}` : `// ${note}`;
}

function current(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
