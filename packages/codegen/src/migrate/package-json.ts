import { readFileSync } from 'node:fs';
import { OLD } from './imports.js';

/** All packages share one version. */
const ownVersion = (): string =>
  // From src/migrate and from dist, which are at different depths.
  ['../package.json', '../../package.json'].flatMap((path) => {
    try {
      return [JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')).version as string];
    } catch {
      return [];
    }
  })[0]!;

/** The manifest with our packages in place of 4.x, in its own indentation. A project that did not depend on 4.x stays as it is. */
export function migratePackage(text: string, packages: readonly string[], keepOld: boolean): string {
  if (!text.includes(`"${OLD}"`)) return text;
  const manifest = JSON.parse(text);
  for (const part of ['dependencies', 'devDependencies', 'peerDependencies']) {
    if (!manifest[part]?.[OLD]) continue;
    const { [OLD]: old, ...others } = manifest[part];
    const ours = Object.fromEntries(packages.map((name) => [name, `^${ownVersion()}`]));
    const entries = Object.entries({ ...others, ...ours, ...(keepOld && { [OLD]: old }) });
    manifest[part] = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  ';
  return JSON.stringify(manifest, null, indent) + (text.endsWith('\n') ? '\n' : '');
}
