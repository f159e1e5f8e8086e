import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Block } from './pages.js';

/** Where the blocks are written to. */
const FOLDER = 'test/docs/.blocks';
const ROOT = '../../..';

export const fileOf = ({ place, language }: Block) => `${place.replace(/\W+/g, '-')}.${language}`;

/** What `@authing/codegen` writes into the application of docs/private-deployment.md. */
const DEPLOYMENT = `import type { AuthConnection } from '@authing/auth';
declare module '@authing/core' {
  interface User { employeeNumber: string | null }
}
export declare const documents: Record<string, string>;
export declare function countEmployees(connection: AuthConnection, variables: { city?: string }): Promise<{ countEmployees: number }>;
`;

const tsc = async (...args: string[]) => (await promisify(execFile)('node_modules/.bin/tsc', args)).stdout;

/** Each block as a module of its own. */
export function writeBlocks(blocks: readonly Block[]): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(`${FOLDER}/authing`, { recursive: true });
  writeFileSync(`${FOLDER}/authing/index.ts`, DEPLOYMENT);
  for (const block of blocks) writeFileSync(`${FOLDER}/${fileOf(block)}`, `${block.code}\nexport {};\n`);
}

/** Compiles blocks as one program and gives the complaints, each with its place in the documentation. */
export async function compile(name: string, blocks: readonly Block[], options: object): Promise<string[]> {
  const files = blocks.map(fileOf);
  const ambient = ['.prelude/globals.d.ts', '.prelude/modules.d.ts'].map((file) => `../${file}`);
  const others = [`${ROOT}/packages/local/src/protocols/oidc/oidc-provider.d.ts`];
  const compilerOptions = {
    noEmit: true,
    jsx: 'preserve',
    noUncheckedIndexedAccess: false,
    paths: await sources(),
    ...options,
  };
  const config = { extends: `${ROOT}/tsconfig.base.json`, compilerOptions, files: [...files, ...ambient, ...others] };
  writeFileSync(`${FOLDER}/tsconfig.${name}.json`, JSON.stringify(config, null, 2));
  try {
    await tsc('-p', `${FOLDER}/tsconfig.${name}.json`, '--pretty', 'false');
    return [];
  } catch (error) {
    return inDocumentation((error as { stdout: string }).stdout, blocks);
  }
}

/** `@authing/x` is packages/x/src, as in the other tests; some packages are installed for the examples only. */
async function sources(): Promise<Record<string, string[]>> {
  const { paths } = JSON.parse(await tsc('--showConfig')).compilerOptions as { paths: Record<string, string[]> };
  const all: Record<string, string[]> = { '@authing/auth/verify': ['./packages/auth/src/verify/verify.ts'], ...paths };
  for (const name of ['@opentelemetry/api', '@playwright/test'])
    Object.assign(all, { [name]: [`./examples/node_modules/${name}`] });
  const frameworks = ['@types/react', 'vue', 'vue-router', 'svelte', 'solid-js', '@angular/core'];
  for (const folder of frameworks)
    for (const entry of ['', '/*'])
      all[folder.replace('@types/', '') + entry] = [`./test/bindings/node_modules/${folder}${entry}`];
  Object.assign(all, { vitest: ['./packages/local/node_modules/vitest'] });
  for (const name of ['fastify', 'hono']) Object.assign(all, { [name]: [`./packages/server/node_modules/${name}`] });
  return Object.fromEntries(Object.entries(all).map(([name, [path]]) => [name, [`${ROOT}/${path}`]]));
}

/** Complaints about the blocks: the sources are compiled, more strictly, by `npm run typecheck`. */
function inDocumentation(output: string, blocks: readonly Block[]): string[] {
  const places = new Map(blocks.map((block) => [`${FOLDER}/${fileOf(block)}`, block.place]));
  const complaints: string[] = [];
  let relevant = false;
  for (const line of output.trim().split('\n')) {
    const [, file, rest] = /^(\S[^(]*)(\(\d.*)$/.exec(line) ?? [];
    if (file) relevant = places.has(file) || !file.startsWith('packages/');
    if (relevant) complaints.push(file ? `${places.get(file) ?? file} ${rest}` : line);
  }
  return complaints;
}
