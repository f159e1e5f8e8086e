import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { LIBRARIES, nodesOf, sourcesOf } from '../support/library-sources.js';
import { installedWith, licenceOf, readLockfile, readManifest } from '../support/lockfile.js';

const PACKAGES = readdirSync('packages').map((name) => `packages/${name}`);
const lockfile = readLockfile();

describe('#63 supply chain: what is installed', () => {
  test.each(Object.keys(lockfile.importers))('the lockfile has what %s asks for', (importer) => {
    const { dependencies, devDependencies } = readManifest(importer);
    const asked = { ...devDependencies, ...dependencies };
    const locked = Object.assign({}, ...Object.values(lockfile.importers[importer]!)) as Record<
      string,
      { specifier: string }
    >;
    const direct = Object.fromEntries(Object.keys(asked).map((name) => [name, locked[name]?.specifier]));
    expect(direct).toEqual(asked);
  });

  test('every package comes from the registry, with a checksum', () => {
    const odd = Object.entries(lockfile.packages).filter(
      ([, { resolution }]) => !/^sha512-/.test(resolution.integrity ?? '') || resolution.tarball || resolution.type,
    );
    expect(odd.map(([id]) => id)).toEqual([]);
  });

  test('no package of ours runs a script when it is installed, and those of others only when they are named', () => {
    const hooks = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'];
    for (const folder of PACKAGES)
      expect(Object.keys(readManifest(folder).scripts ?? {}).filter((name) => hooks.includes(name))).toEqual([]);
    const { allowBuilds } = parse(readFileSync('pnpm-workspace.yaml', 'utf8'));
    expect(Object.entries(allowBuilds).filter(([, allowed]) => allowed !== false)).toEqual([]);
  });

  test.each([
    ['core', []],
    ['auth', ['jose', 'oauth4webapi']],
    ['management', []],
    ['browser', ['jose', 'oauth4webapi']],
    ['react', ['jose', 'oauth4webapi']],
    ['vue', ['jose', 'oauth4webapi']],
    ['server', ['jose', 'oauth4webapi']],
  ])('@authing/%s brings nothing but %j', (name, expected) => {
    // A package of ours brings what it depends on itself.
    const folders = new Set([`packages/${name}`]);
    for (const folder of folders)
      for (const dependency of Object.keys(readManifest(folder).dependencies ?? {}))
        if (dependency.startsWith('@authing/')) folders.add(dependency.replace('@authing', 'packages'));
    const all = [...folders].flatMap((folder) => [...installedWith(lockfile, folder)]);
    expect([...new Set(all)].map((id) => id.replace(/@[^@]*$/, '')).sort()).toEqual(expected);
  });

  test.each(LIBRARIES)('the sources of %s import nothing that is not declared', (name) => {
    const { dependencies, peerDependencies } = readManifest(`packages/${name}`);
    const declared = new Set([`@authing/${name}`, ...Object.keys({ ...dependencies, ...peerDependencies })]);
    const imported = sourcesOf(name).flatMap(({ text }) =>
      [...nodesOf(text)]
        .filter(({ type, source }) => /^(Import|Export)\w*Declaration$/.test(type ?? '') && source)
        .map(({ source, typeOnly }) => [(source as { value: string }).value, typeOnly] as const),
    );
    const foreign = imported
      .filter(([path, typeOnly]) => !typeOnly && !/^(\.|node:)/.test(path))
      .map(([path]) => path.match(/^(@[^/]+\/)?[^/]+/)![0])
      .filter((dependency) => !declared.has(dependency));
    expect(foreign).toEqual([]);
  });

  test.each(PACKAGES)('everything installed with %s has a licence that allows its use', (folder) => {
    const allowed =
      /^\(?(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|CC0-1\.0|BlueOak-1\.0\.0|Python-2\.0|Unlicense|CC-BY-4\.0)( (OR|AND) [\w.-]+)*\)?$/;
    const licences = [...installedWith(lockfile, folder)].map((id) => [id, licenceOf(id) ?? 'unknown'] as const);
    expect(licences.filter(([, licence]) => !allowed.test(licence))).toEqual([]);
  });

  test('every direct dependency has its note in docs/dependencies.md, and no other', () => {
    const direct = PACKAGES.flatMap((folder) => {
      const { dependencies, peerDependencies } = readManifest(folder);
      return Object.keys({ ...dependencies, ...peerDependencies });
    }).filter((name) => !name.startsWith('@authing/'));
    const noted = [...readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name);
    expect([...noted].sort()).toEqual([...new Set(direct)].sort());
  });
});

describe('#63 supply chain: what is published', () => {
  test.each(PACKAGES)('%s', (folder) => {
    const { license, publishConfig, exports, files, peerDependenciesMeta, peerDependencies } = readManifest(folder);
    expect({ license, publishConfig }).toEqual({
      license: 'MIT',
      publishConfig: { access: 'public', provenance: true },
    });
    expect(Object.keys(exports!).every((path) => path === '.' || path.startsWith('./'))).toBe(true);
    expect(Object.keys(exports!).filter((path) => path.includes('*'))).toEqual([]);
    expect(files).toContain('dist');
    // The framework that a package is for, and named by, must be there.
    const others = Object.keys(peerDependencies ?? {}).filter((peer) => folder !== `packages/${peer}`);
    for (const peer of others) expect(peerDependenciesMeta?.[peer]?.optional).toBe(true);
  });

  test('no tarball has sources, tests or settings in it', () => {
    const packed: Record<string, string[]> = JSON.parse(readFileSync('test/packed-files.json', 'utf8'));
    expect(Object.keys(packed).sort()).toEqual(PACKAGES.map((folder) => folder.replace('packages/', '')).sort());
    const odd = Object.values(packed)
      .flat()
      .filter((file) => /(^|\/)(src|test)\/|\.test\.|\.env|tsconfig|\.(pem|key)$|(?<!\.d)\.ts$/.test(file));
    expect(odd).toEqual([]);
  });
});

interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<
    string,
    {
      permissions?: Record<string, string>;
      needs?: string;
      'timeout-minutes'?: number;
      steps: { uses?: string; run?: string; with?: Record<string, unknown>; env?: Record<string, string> }[];
    }
  >;
}

describe('#63 supply chain: workflows', () => {
  const FOLDER = '.github/workflows';
  const read = (name: string): Workflow => parse(readFileSync(`${FOLDER}/${name}`, 'utf8'));

  test.each(readdirSync(FOLDER))(
    '%s uses actions by commit, few rights, and no text of strangers in a command',
    (name) => {
      const { on, permissions, jobs } = read(name);
      expect(Object.keys(on)).not.toContain('pull_request_target');
      expect(Object.values(permissions ?? { all: 'write' })).not.toContain('write');
      for (const job of Object.values(jobs)) {
        expect(job['timeout-minutes']).toBeGreaterThan(0);
        for (const { uses, run = '', with: given } of job.steps) {
          if (uses) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
          if (uses?.startsWith('actions/checkout')) expect(given).toMatchObject({ 'persist-credentials': false });
          expect(run).not.toMatch(/\$\{\{/);
        }
      }
    },
  );

  test('each pin says which version it is', () => {
    for (const name of readdirSync(FOLDER)) {
      for (const [line] of readFileSync(`${FOLDER}/${name}`, 'utf8').matchAll(/^.*uses:.*$/gm))
        expect(line).toMatch(/# v\d+\.\d+\.\d+$/);
    }
  });

  test('the release is made from main, after all checks, with provenance and without a stored token', () => {
    const { on, jobs } = read('release.yml');
    expect(on).toEqual({ push: { branches: ['main'] } });
    const { build, version, publish } = jobs;
    expect([build, version, publish].map((job) => job?.permissions)).toEqual([
      { contents: 'read' },
      { contents: 'write', 'pull-requests': 'write' },
      { 'id-token': 'write' },
    ]);
    expect(build?.steps.map(({ run }) => run)).toContain('.ci/run');
    expect([version?.needs, publish?.needs]).toEqual(['build', 'version']);
    // Whoever holds the identity runs nothing of the repository or of its dependencies.
    expect(publish?.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))).toEqual([]);
    const commands = publish?.steps.map(({ run = '' }) => run).join('\n');
    expect(commands).toContain('--provenance');
    expect(commands).not.toMatch(/node |npx |npm (run|ci|install)|scripts\//);
    expect(readFileSync(`${FOLDER}/release.yml`, 'utf8')).not.toMatch(/NPM_TOKEN|NODE_AUTH_TOKEN/);
  });
});
