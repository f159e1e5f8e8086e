/** What would make a release fail, or be of no use, although everything builds. Each function gives a line for each fault. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Manifest {
  name: string;
  version: string;
  repository?: { type?: string; url?: string; directory?: string };
  homepage?: string;
  bugs?: string;
  keywords?: string[];
  license?: string;
  publishConfig?: { access?: string; provenance?: boolean };
  engines?: { node?: string };
  exports: Record<string, unknown>;
}

export const manifestIn = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** The repository whose workflow npm is told to trust. */
const REPOSITORY = 'git+https://github.com/Authing/authing-js.git';

/** npm compares the repository of a provenance statement with the manifest's, and refuses the package when they differ. */
export function manifestFaults(folder: string, manifest: Manifest): string[] {
  const { name, repository, homepage, bugs, keywords, license, publishConfig } = manifest;
  const wanted: [unknown, string][] = [
    [repository?.url === REPOSITORY, `repository.url must be ${REPOSITORY}: provenance is compared with it`],
    [repository?.directory === folder, `repository.directory must be ${folder}`],
    [homepage, 'homepage is missing'],
    [bugs, 'bugs is missing'],
    [keywords?.length, 'keywords are missing'],
    [license, 'license is missing'],
    [publishConfig?.access === 'public', 'publishConfig.access must be public: scoped packages are private otherwise'],
    [publishConfig?.provenance === true, 'publishConfig.provenance must be true'],
  ];
  return wanted.filter(([holds]) => !holds).map(([, fault]) => `${name}: ${fault}`);
}

/** Installs the tarballs as a user of the oldest supported Node does who minds what packages ask for. */
export function installFaults(tarballs: string, project: string, tools: readonly string[]): string[] {
  writeFileSync(join(project, 'package.json'), '{ "private": true }');
  const files = readdirSync(tarballs)
    .filter((name) => name.endsWith('.tgz'))
    .map((name) => join(tarballs, name));
  const install = (more: readonly string[]) =>
    spawnSync('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...more], {
      cwd: project,
      encoding: 'utf8',
    });
  const node = process.version.startsWith('v20.')
    ? []
    : [`run by Node ${process.version}: --engine-strict says something about Node 20 only there`];
  const strict = install(['--engine-strict', ...files]);
  if (strict.status !== 0) return [...node, `npm install --engine-strict failed:\n${strict.stderr}`];
  const helpers = install(['--no-save', ...tools]);
  return helpers.status === 0 ? node : [...node, `the bundlers could not be installed:\n${helpers.stderr}`];
}

/** Trusted publishing cannot make the first version of a package: whoever makes it by hand finds each step written down. */
export function guideFaults(guide: string, packages: readonly string[]): string[] {
  const [, chapter = ''] = guide.split(/^### The first release$/m);
  const [text = ''] = chapter.split(/^##/m);
  const steps: [RegExp, string][] = [
    [/npm view/, 'look for names that are taken: `npm view`'],
    [/npm login/, '`npm login`'],
    [/npm publish .*--access public --provenance=false/, '`npm publish … --access public --provenance=false`'],
    [/trusted publisher/i, 'make the workflow a trusted publisher'],
    [/release\.yml/, 'name the workflow: release.yml'],
  ];
  const missing = [
    ...steps.filter(([step]) => !step.test(text)).map(([, what]) => what),
    ...packages.filter((name) => !new RegExp(`\\b${name}\\b`).test(text)).map((name) => `publish ${name}`),
  ];
  return missing.map((what) => `CONTRIBUTING.md, “The first release”, does not say: ${what}`);
}

/** Names that the registry has under the version to be published, or that it has at all while the first release is to come. */
export function takenNames(manifests: readonly Manifest[]): string[] {
  return manifests.flatMap(({ name, version }) => {
    const { status, stdout, stderr } = spawnSync('npm', ['view', name, 'versions', '--json'], { encoding: 'utf8' });
    if (status !== 0 && /\bE404\b/.test(`${stdout}${stderr}`)) return [];
    if (status !== 0) return [`${name}: the registry gives no answer whether it has this name`];
    const versions = [JSON.parse(stdout || '[]')].flat() as string[];
    const same = versions.includes(version) ? `, ${version} among them` : '';
    return [`${name} is on the registry (${versions.slice(-3).join(', ')}${same}): its owner must let you publish`];
  });
}
