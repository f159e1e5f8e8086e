/** A folder of its own for each test, in which the command runs as it does at a user's. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../main.js';

export interface Workspace {
  folder: string;
  write(files: Record<string, string>): void;
  read(file: string): string;
  list(folder: string): string[];
  /** Runs the command in this process. */
  run(...args: string[]): Promise<{ code: number; out: string; err: string }>;
  remove(): void;
}

export function workspace(files: Record<string, string> = {}): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'authing-codegen-'));
  const at = (file: string) => join(folder, file);
  const space: Workspace = {
    folder,
    write(more) {
      for (const [file, text] of Object.entries(more)) {
        mkdirSync(dirname(at(file)), { recursive: true });
        writeFileSync(at(file), text);
      }
    },
    read: (file) => readFileSync(at(file), 'utf8'),
    list: (name) => readdirSync(at(name)).sort(),
    async run(...args) {
      const said = { out: '', err: '' };
      const say = (stream: 'out' | 'err') => (text: string) => {
        said[stream] += text;
      };
      const code = await main(args, { cwd: folder, out: say('out'), err: say('err') });
      return { code, ...said };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  space.write(files);
  return space;
}
