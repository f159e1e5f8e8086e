/** Small projects on 4.x in a folder of their own, moved by the command. */
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { migrate } from '../migrate/migrate.js';

const TSCONFIG = JSON.stringify({
  compilerOptions: {
    ...{ strict: true, target: 'es2022', module: 'esnext', moduleResolution: 'bundler', jsx: 'preserve', noEmit: true },
    ...{ experimentalDecorators: true, allowJs: true, skipLibCheck: true, esModuleInterop: true },
  },
});

/** Writes files into a new folder where 4.x is installed. */
export function projectOf(files: Readonly<Record<string, string>>, { installed = true } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'sample-'));
  if (installed) {
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(resolve('node_modules/authing-js-sdk'), join(folder, 'node_modules/authing-js-sdk'));
  }
  for (const [file, text] of Object.entries({ 'tsconfig.json': TSCONFIG, ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

export async function move(cwd: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: string[][] = [[], []];
  const code = await migrate(args, { cwd, out: (text) => out!.push(text), err: (text) => err!.push(text) });
  return { code, out: out!.join(''), err: err!.join('') };
}

export const textIn = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

/** What the report says of a file: `12  why`. */
export const toldOf = (out: string, file: string): string[] =>
  out.split('\n').flatMap((line) => (line.startsWith(`  ${file}:`) ? [line.slice(`  ${file}:`.length)] : []));
