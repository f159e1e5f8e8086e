/**
 * Everything that a release needs besides green tests: `tsx scripts/release/check.ts <folder of tarballs>`. Looks at the manifests, the
 * workflow and the tarballs; installs them with `--engine-strict` and resolves every subpath as six bundlers do.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { engineFaults } from './engine-faults.js';
import { guideFaults, installFaults, manifestFaults, manifestIn, takenNames } from './faults.js';
import { subpathFaults, TOOLS } from './resolve-subpaths.js';
import { workflowFaults } from './workflow-faults.js';

const [tarballs = 'tarballs', only] = process.argv.slice(2);
const packages = readdirSync('packages');
const manifests = packages.map((name) => manifestIn(`packages/${name}`));
const lock = readFileSync('pnpm-lock.yaml', 'utf8');
const project = mkdtempSync(join(tmpdir(), 'authing-installed-'));
try {
  const faults = [
    ...manifests.flatMap((manifest, index) => manifestFaults(`packages/${packages[index]}`, manifest)),
    ...workflowFaults(readFileSync('.github/workflows/release.yml', 'utf8'), packages),
    ...guideFaults(readFileSync('CONTRIBUTING.md', 'utf8'), packages),
    ...packages.flatMap((name, index) => engineFaults(lock, `packages/${name}`, manifests[index]?.engines)),
  ];
  if (only !== '--quick') {
    const notInstalled = installFaults(resolve(tarballs), project, TOOLS);
    faults.push(...notInstalled);
    if (notInstalled.length === 0) faults.push(...(await subpathFaults(project, packages)));
    for (const name of takenNames(manifests)) console.log(`note: ${name}`);
  }
  for (const fault of faults) console.error(`FAULT ${fault}`);
  console.log(
    faults.length > 0 ? `${faults.length} faults: this cannot be released` : 'Nothing stands in the way of a release.',
  );
  process.exit(faults.length > 0 ? 1 : 0);
} finally {
  rmSync(project, { recursive: true, force: true });
}
