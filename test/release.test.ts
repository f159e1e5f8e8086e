/** What `npm run release:dry` calls a fault: each one put back into what is there. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { engineFaults } from '../scripts/release/engine-faults.js';
import { guideFaults, type Manifest, manifestFaults, manifestIn } from '../scripts/release/faults.js';
import { workflowFaults } from '../scripts/release/workflow-faults.js';

const packages = readdirSync('packages');
const folders = packages.map((name) => `packages/${name}`);
const expression = (text: string): string => `\${{ ${text} }}`;
const workflow = readFileSync('.github/workflows/release.yml', 'utf8');

describe('manifests', () => {
  test.each(folders)('%s has all that a release needs', (folder) => {
    expect(manifestFaults(folder, manifestIn(folder))).toEqual([]);
  });

  test.each<[string, Partial<Manifest>, string]>([
    ['no repository', { repository: undefined }, 'repository.url must be'],
    [
      'the repository of another owner',
      { repository: { url: 'git+https://github.com/somebody/authing-js.git', directory: 'packages/auth' } },
      'repository.url must be',
    ],
    [
      'the folder of another package',
      { repository: { url: 'git+https://github.com/Authing/authing-js.git', directory: 'packages/core' } },
      'repository.directory must be packages/auth',
    ],
    ['no homepage', { homepage: undefined }, 'homepage is missing'],
    ['no keywords', { keywords: [] }, 'keywords are missing'],
    ['a private scope', { publishConfig: { provenance: true } }, 'publishConfig.access must be public'],
    ['no provenance', { publishConfig: { access: 'public' } }, 'publishConfig.provenance must be true'],
  ])('%s', (_what, change, fault) => {
    const found = manifestFaults('packages/auth', { ...manifestIn('packages/auth'), ...change });
    expect(found[0]).toContain(fault);
  });
});

describe('the workflow', () => {
  test('has none', () => expect(workflowFaults(workflow, packages)).toEqual([]));

  test.each([
    [
      'an action that writes an undefined token',
      /@\w+ # v1\.9\.0/,
      '@e0145edc7d9d8679003495b11f87bd8ef63c0cba # v1.9.0',
      'none of the releases that were looked at',
    ],
    ['an action by tag', /changesets\/action@\w+/, 'changesets/action@v1', 'not pinned by commit'],
    [
      'a second action of another commit',
      / {6}- uses: changesets/,
      '      - uses: Changesets/action@e0145edc7d9d8679003495b11f87bd8ef63c0cba\n$&',
      'none of the releases that were looked at',
    ],
    ['another action by tag', /download-artifact@\w+/, 'download-artifact@main', 'not pinned by commit'],
    ['a token', /GITHUB_TOKEN: /, 'NPM_TOKEN: x\n          GITHUB_TOKEN: ', 'a token of npm is named'],
    [
      'a secret',
      /name: Publish what[^\n]*/,
      `$&\n        env:\n          T: ${expression("secrets['DEPLOY']")}`,
      'is read: a release',
    ],
    [
      'a secret in other letters',
      /name: Tarballs/,
      `$&\n        env:\n          T: ${expression('SECRETS.DEPLOY')}`,
      'is read: a release',
    ],
    ['more rights', /id-token: write/, 'contents: write\n      id-token: write', 'has other rights besides'],
    [
      'publishing with the sources at hand',
      /name: Publish what/,
      'run: npm run build\n      - name: Publish what',
      'builds or tests as well',
    ],
    ['nobody who may publish', /id-token: write/, 'contents: read', 'exactly one job'],
    ['two who may publish', /contents: read/, 'id-token: write', 'exactly one job'],
    ['all rights for all jobs', /permissions: \{\}/, 'permissions: write-all', 'at the top must be {}'],
    ['the identity for all jobs', /permissions: \{\}/, 'permissions:\n  id-token: write', 'at the top must be {}'],
    ['the rights that are usual', /permissions: \{\}/, '', 'at the top must be {}'],
    ['all rights for one job', /permissions:\n {6}contents: read/, 'permissions: write-all', 'one by one'],
    ['more rights for the build', /contents: read/, 'packages: write', 'must not have the right packages: write'],
    ['changes of others', / {2}push:\n/, '  pull_request_target:\n$&', 'the trigger pull_request_target'],
    ['every branch', /branches: \[main\]/, "branches: ['**']", 'a push to main'],
    ['an old Node', /node-version: 24/, 'node-version: 20', 'needs the npm of Node'],
    ['a Node 24 that is too old', /node-version: 24/, 'node-version: 24.0.0', 'needs the npm of Node'],
    ['any Node', /node-version: 24/, 'node-version: lts/*', 'needs the npm of Node'],
    ['an old npm', /set -euo pipefail/, '$&\n          npm install -g npm@10', 'installs npm 10'],
    ['no provenance', /--provenance/, '--provenance=false', 'publishes without --provenance'],
    ['provenance taken back', /--provenance/, '--provenance --no-provenance', 'with an option that undoes it'],
    [
      'provenance switched off beside it',
      /name: Publish what[^\n]*/,
      "$&\n        env:\n          NPM_CONFIG_PROVENANCE: 'false'",
      'options of npm by its environment',
    ],
    ['private packages', / --access public/, '', 'without --access public'],
    ['nothing published', /npm publish .*/, 'true', 'has no line `npm publish`'],
    ['publishing in a comment', /npm publish /, '# npm publish ', 'has no line `npm publish`'],
    ['one package left out', / local codegen/, ' codegen', 'does not publish packages/local'],
    ['a failure unseen', /name: Publish what[^\n]*/, '$&\n        continue-on-error: true', 'unseen'],
    [
      'publishing by the action',
      /title: Version packages/,
      '$&\n          publish: npm run release',
      'publishes without the right',
    ],
  ])('%s', (_what, from, to, fault) => {
    expect(workflow).toMatch(from);
    expect(workflowFaults(workflow.replace(from, to), packages).join('\n')).toContain(fault);
  });
});

describe('the first release', () => {
  const guide = readFileSync('CONTRIBUTING.md', 'utf8');

  test('is written down', () => expect(guideFaults(guide, packages)).toEqual([]));

  test.each<[string, string | RegExp, string, string]>([
    ['no chapter', '### The first release', '### Else', 'npm view'],
    ['nobody is asked for names', 'npm view', 'look', 'npm view'],
    ['no trusted publisher', /trusted publisher/i, 'page', 'trusted publisher'],
    ['a package is left out', 'react, vue', 'vue', 'publish react'],
    ['provenance from nowhere', '--provenance=false', '', '--provenance=false'],
  ])('%s', (_what, before, after, fault) => {
    expect(guideFaults(guide.replace(before, after), packages).join('\n')).toContain(fault);
  });
});

describe('engines', () => {
  const lock = readFileSync('pnpm-lock.yaml', 'utf8');

  test.each(folders)('%s brings nothing that wants a newer Node than it asks for', (folder) => {
    expect(engineFaults(lock, folder, manifestIn(folder).engines)).toEqual([]);
  });

  test('a dependency that wants a newer Node is named, whatever Node looks', () => {
    const [yaml = ''] = /^ {2}yaml@[\d.]+:\n.*\n {4}engines: .*$/m.exec(lock) ?? [];
    const newer = lock.replace(yaml, yaml.replace(/node: '[^']*'|node: [^,}]*/, "node: '>=22.15'"));
    expect(newer).not.toBe(lock);
    expect(engineFaults(newer, 'packages/codegen', { node: '>=20' }).join()).toMatch(/yaml@[\d.]+ wants Node >=22\.15/);
  });

  test('so is one below a dependency, and a package that does not say', () => {
    const older = engineFaults(lock, 'packages/codegen', { node: '>=4' });
    expect(older.length).toBeGreaterThan(5);
    expect(engineFaults(lock, 'packages/core', {})).toEqual(['packages/core: engines.node is missing']);
  });
});
