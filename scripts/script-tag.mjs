/**
 * The script tag with version and hash in packages/browser/README.md, from the build in dist/. `--check` only compares.
 * Once there are releases the tag is that of the last one, whose file everybody gets: a change that waits for the next
 * release leaves it alone, and `npm run version-packages` writes the new one.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

process.chdir(new URL('..', import.meta.url).pathname);
const page = 'packages/browser/README.md';
const { name, version, jsdelivr } = JSON.parse(readFileSync('packages/browser/package.json', 'utf8'));
const address = `https://cdn.jsdelivr.net/npm/${name}@${version}/${jsdelivr.replace('./', '')}`;
const hash = createHash('sha384')
  .update(readFileSync(`packages/browser/${jsdelivr}`))
  .digest('base64');
const built = `<script src="${address}"\n  integrity="sha384-${hash}" crossorigin="anonymous"></script>`;

const text = readFileSync(page, 'utf8');
const [shown] = /<script src="[^"]*"\s+integrity="[^"]*"[^>]*><\/script>/.exec(text) ?? [];
if (!shown) throw new Error(`${page} shows no script tag with integrity`);

const isReleased = version !== '0.0.0';
const waits = readdirSync('.changeset').some((file) => file.endsWith('.md') && file !== 'README.md');
if (isReleased && waits) {
  if (!shown.includes(`@${version}/`)) fail(`${page} shows a script tag of another version than ${version}`);
} else if (shown !== built) {
  if (!process.argv.includes('--check')) writeFileSync(page, text.replace(shown, built));
  else if (isReleased && shown.includes(`@${version}/`))
    fail(`The file for the script tag is not that of release ${version}: describe what changed with npx changeset`);
  else fail(`The script tag in ${page} is not that of the build: run node scripts/script-tag.mjs`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
