import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A project of its own, outside the repository, with our packages installed from the tarballs that would be published. */
export interface Consumer {
  directory: string;
  write(file: string, text: string): void;
  /** Runs a program there and gives what it printed. Throws with its output when it fails. */
  run(command: string, ...args: string[]): string;
}

/** Packs the built packages and installs them with npm, as a user would. */
export function installPacked(packages: string[], others: string[] = []): Consumer {
  const directory = mkdtempSync(join(tmpdir(), 'authing-consumer-'));
  const run = (command: string, ...args: string[]) => {
    try {
      return execFileSync(command, args, { cwd: directory, encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
    }
  };
  const write = (file: string, text: string) => writeFileSync(join(directory, file), text);
  const pnpm = resolve('node_modules/.bin/pnpm');
  for (const name of packages) {
    execFileSync(pnpm, ['pack', '--pack-destination', directory], { cwd: `packages/${name}`, stdio: 'pipe' });
  }
  write('package.json', '{ "private": true }');
  const tarballs = readdirSync(directory).filter((file) => file.endsWith('.tgz'));
  run(
    'npm',
    'install',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    ...tarballs.map((file) => `./${file}`),
    ...others,
  );
  return { directory, write, run };
}
