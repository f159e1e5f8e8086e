/** What would make a release fail, or be of no use, although everything builds. Each function gives a line for each fault. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface Manifest {
  name: string;
  version: string;
  repository?: { type?: string; url?: string; directory?: string };
  homepage?: string;
  bugs?: string;
  keywords?: string[];
  license?: string;
  publishConfig?: { access?: string; provenance?: boolean };
  exports: Record<string, unknown>;
}

export const manifestIn = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** npm compares the repository of a provenance statement with the manifest's, and refuses the package when they differ. */
export function manifestFaults(folder: string, manifest: Manifest): string[] {
  const { name, repository, homepage, bugs, keywords, license, publishConfig } = manifest;
  const wanted: [unknown, string][] = [
    [
      /^git\+https:\/\/github\.com\/[\w.-]+\/[\w.-]+\.git$/.test(repository?.url ?? ''),
      'repository.url is missing: provenance needs it',
    ],
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

interface Job {
  permissions?: Record<string, string>;
  steps: { uses?: string; run?: string; env?: Record<string, string> }[];
}

/** Before 1.7.0 the action writes an .npmrc with an undefined token, which npm prefers to trusted publishing. */
const OLDEST_ACTION = [1, 7, 0];

export function workflowFaults(text: string): string[] {
  const { jobs } = parse(text) as { jobs: Record<string, Job> };
  const faults: string[] = [];
  const [, commit, version = ''] = /changesets\/action@(\S+) # v([\d.]+)/.exec(text) ?? [];
  if (!/^[0-9a-f]{40}$/.test(commit ?? ''))
    faults.push('changesets/action is not pinned by commit, with its version behind it');
  else if (isOlder(version.split('.').map(Number), OLDEST_ACTION))
    faults.push(
      `changesets/action ${version} breaks publishing without a token: take ${OLDEST_ACTION.join('.')} or newer`,
    );
  if (/NPM_TOKEN|NODE_AUTH_TOKEN/.test(text)) faults.push('a token of npm is named: trusted publishing needs none');
  const publishers = Object.entries(jobs).filter(([, { permissions }]) => permissions?.['id-token'] === 'write');
  if (publishers.length !== 1) faults.push('exactly one job must have the right id-token: write');
  for (const [name, { permissions, steps }] of publishers) {
    if (Object.keys(permissions ?? {}).length > 1) faults.push(`job ${name} publishes and has other rights besides`);
    if (
      steps.some(
        ({ uses, run = '' }) => uses?.startsWith('actions/checkout') || /\.ci\/run|npm (ci|install|run)/.test(run),
      )
    )
      faults.push(`job ${name} publishes and builds or tests as well`);
  }
  return faults;
}

const isOlder = (version: number[], than: number[]): boolean => {
  const at = than.findIndex((part, index) => part !== version[index]);
  return at >= 0 && (version[at] ?? 0) < (than[at] ?? 0);
};

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

/** Names that the registry has under the version to be published, or that it has at all while the first release is to come. */
export function takenNames(manifests: readonly Manifest[]): string[] {
  return manifests.flatMap(({ name, version }) => {
    const { status, stdout } = spawnSync('npm', ['view', name, 'versions', '--json'], { encoding: 'utf8' });
    if (status !== 0) return [];
    const versions = [JSON.parse(stdout || '[]')].flat() as string[];
    const same = versions.includes(version) ? `, ${version} among them` : '';
    return [`${name} is on the registry (${versions.slice(-3).join(', ')}${same}): its owner must let you publish`];
  });
}
