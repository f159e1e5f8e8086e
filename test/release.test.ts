/** What `npm run release:dry` calls a fault: each one put back into what is there. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type Manifest, manifestFaults, manifestIn, workflowFaults } from '../scripts/release/faults.js';

const folders = readdirSync('packages').map((name) => `packages/${name}`);
const workflow = readFileSync('.github/workflows/release.yml', 'utf8');

describe('manifests', () => {
  test.each(folders)('%s has all that a release needs', (folder) => {
    expect(manifestFaults(folder, manifestIn(folder))).toEqual([]);
  });

  test.each<[string, Partial<Manifest>, string]>([
    ['no repository', { repository: undefined }, 'repository.url is missing'],
    [
      'the folder of another package',
      { repository: { url: 'git+https://github.com/a/b.git', directory: 'packages/core' } },
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
  test('has none', () => expect(workflowFaults(workflow)).toEqual([]));

  test.each([
    [
      'an action that writes an undefined token',
      /@\w+ # v1\.9\.0/,
      '@e0145edc7d9d8679003495b11f87bd8ef63c0cba # v1.5.3',
      '1.5.3 breaks publishing without a token',
    ],
    ['an action by tag', /changesets\/action@\w+/, 'changesets/action@v1', 'not pinned by commit'],
    ['a token', /GITHUB_TOKEN: /, 'NPM_TOKEN: x\n          GITHUB_TOKEN: ', 'a token of npm is named'],
    ['more rights', /id-token: write/, 'contents: write\n      id-token: write', 'has other rights besides'],
    [
      'publishing with the sources at hand',
      /name: Publish what/,
      'run: npm run build\n      - name: Publish what',
      'builds or tests as well',
    ],
    ['nobody who may publish', /id-token: write/, 'contents: read', 'exactly one job'],
  ])('%s', (_what, from, to, fault) => {
    expect(workflow).toMatch(from);
    expect(workflowFaults(workflow.replace(from, to)).join('\n')).toContain(fault);
  });
});
