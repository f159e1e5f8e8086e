import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LocalServer } from './start.js';
import { type CliFacts, cliFile, outputOf, runCli, startCli } from './testing/cli-process.js';
import { graphql } from './testing/client.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'authing-local-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The facts of a process are enough for the wire client. */
const as = (facts: CliFacts): LocalServer => facts as LocalServer;
const registerByEmail = 'mutation($input: RegisterByEmailInput!) { registerByEmail(input: $input) { id token } }';
const register = (facts: CliFacts, email: string) =>
  graphql(as(facts), registerByEmail, { input: { email, password: 'secret-1', generateToken: true } });

/** What a start that is refused says; nothing else is printed. */
async function refusal(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await outputOf(await runCli('--port', '0', ...args));
  expect([code, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
  return stderr;
}

async function fileWith(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

describe('a start that cannot be meant is refused with the place and the remedy', () => {
  test('seeds', async () => {
    const misspelt = await fileWith('misspelt.yml', 'users:\n  - username: ann\n    emial: ann@example.com\n');
    expect(await refusal('--seed', misspelt)).toContain(
      `${misspelt}:3:12: users[0].emial is not known; did you mean email?`,
    );
    const number = await fileWith('number.yml', 'users:\n  - username: ann\n    password: 123456\n');
    const said = await refusal('--seed', number);
    expect(said).toContain(`${number}:3:15: users[0].password must be text, got a number: put it in quotes`);
    expect(said).not.toContain('123456');
    const json = await fileWith('kinds.json', '{\n  "aplications": []\n}');
    expect(await refusal('--seed', json)).toContain(
      `${json}:2:18: aplications is not known; did you mean applications?`,
    );
    expect(await refusal('--seed', join(folder, 'none.yml'))).toContain('There is no seed file');
  });

  test('schemas and databases', async () => {
    const schema = await fileWith('unknown.graphql', 'type Query { user: Usr }\ntype User { id: ID }\n');
    expect(await refusal('--schema', schema)).toMatch(/unknown\.graphql.*Unknown type:? "?Usr/);
    expect(await refusal('--schema', join(folder, 'none.graphql'))).toContain('none.graphql cannot be read');
    const corrupt = await fileWith('corrupt.db', 'this is no database, whatever its name says. '.repeat(200));
    expect(await refusal('--db', corrupt)).toContain('corrupt.db is not a SQLite database');
    expect(await refusal('--db', join(folder, 'none', 'x.db'))).toContain('the folder must exist');
  });

  test('a database and a port that another server has', async () => {
    const db = join(folder, 'shared.db');
    const { child, facts } = await startCli('--db', db);
    expect(await refusal('--db', db)).toContain('shared.db is in use by another server');
    const { port } = new URL(facts.url);
    expect(await refusal('--port', port)).toContain(`Port ${port} on 127.0.0.1 is in use`);
    child.kill();
    await once(child, 'close');
    const after = await startCli('--db', db);
    after.child.kill();
  });

  test('an older Node', async () => {
    const older = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.0' } })";
    const args = ['--import', `data:text/javascript,${encodeURIComponent(older)}`, cliFile];
    const { code, stderr } = await outputOf(spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] }));
    expect([code, stderr]).toEqual([2, 'authing-local: Node 20 or later is needed, this is 18.20.0\n']);
  });
});

describe('authing-local', () => {
  test('--json prints one line when it listens, and a signal stops it cleanly', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const { child, facts, lines } = await startCli();
      expect(Object.keys(facts)).toEqual(['url', 'appId', 'appSecret', 'userPoolId', 'userPoolSecret']);
      await expect(register(facts, 'a@example.com')).resolves.toBeTruthy();
      child.kill(signal);
      expect(await once(child, 'close')).toEqual([0, null]);
      expect(lines().trim().split('\n')).toHaveLength(1);
    }
  });

  test('listens soon: nothing heavy is loaded first', async () => {
    const [bare, listening]: [number[], number[]] = [[], []];
    for (let i = 0; i < 4; i += 1) {
      const started = performance.now();
      await once(spawn(process.execPath, ['-e', '0']), 'close');
      bare.push(performance.now() - started);
      const { child } = await startCli();
      listening.push(performance.now() - started - (bare.at(-1) ?? 0));
      child.kill();
      await once(child, 'close');
    }
    // 500 ms where Node itself takes 50 to start; measured against that, so that a busy machine does not decide.
    expect(Math.min(...listening) / Math.min(...bare)).toBeLessThan(10);
  });

  test('says what it is without --json, explains itself, and has a user who can log in', async () => {
    const child = await runCli('--port', '0');
    const [data] = await once(child.stdout as NodeJS.ReadableStream, 'data');
    const [, url = ''] = /Address +(http:\/\/127\.0\.0\.1:\d+)\n/.exec(String(data)) ?? [];
    for (const line of ['Console', 'Application', 'App secret', 'Ctrl+C stops it'])
      expect(String(data)).toContain(line);
    const [, email, password] = /Log in as +(\S+) \/ (\S+)\n/.exec(String(data)) ?? [];
    const loginByEmail = 'mutation($input: LoginByEmailInput!) { loginByEmail(input: $input) { nickname } }';
    const [, appId = ''] = /Application +(\w+)\n/.exec(String(data)) ?? [];
    const server = { url, appId } as LocalServer;
    expect((await graphql(server, loginByEmail, { input: { email, password } })).loginByEmail.nickname).toBe(
      'Ada Lovelace',
    );
    child.kill();
    expect((await outputOf(await runCli('--help'))).stdout).toContain('--seed <file>');
    const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
    expect((await outputOf(await runCli('--version'))).stdout).toBe(`${version}\n`);
  });

  test('takes a YAML seed, and keeps data in a file', async () => {
    const seed = join(folder, 'seed.yml');
    await writeFile(seed, 'users:\n  - email: ann@example.com\n    password: secret-1\n    roles: [admin]\n');
    const db = join(folder, 'kept.db');
    const first = await startCli('--seed', seed, '--db', db);
    const { token } = (await register(first.facts, 'bob@example.com')).registerByEmail;
    first.child.kill();
    await once(first.child, 'close');
    const second = await startCli('--seed', seed, '--db', db);
    expect(second.facts.appId).toBe(first.facts.appId);
    const { user } = await graphql(as(second.facts), '{ user { email } }', {}, { token });
    expect(user.email).toBe('bob@example.com');
    await expect(register(second.facts, 'ann@example.com')).rejects.toMatchObject({ code: 2026 });
    second.child.kill();
    await once(second.child, 'close');
  });
});

describe('a command after --', () => {
  const script = (code: string, ...options: string[]) =>
    runCli('--port', '0', ...options, '--', process.execPath, '-e', code);

  test('finds the running server in its environment, and no secret under a name that pages get', async () => {
    const code = `fetch(process.env.AUTHING_APP_HOST + '/_local/info').then((r) => r.json()).then((info) =>
      console.log(JSON.stringify({ info, env: Object.entries(process.env).filter(([name]) => /AUTHING_/.test(name)) })))`;
    const { code: exit, stdout, stderr } = await outputOf(await script(code));
    expect([exit, stderr.includes('It stops with the command')]).toEqual([0, true]);
    const { info, env } = JSON.parse(stdout);
    const given = Object.fromEntries(env);
    expect(given).toMatchObject({ AUTHING_APP_ID: info.appId, AUTHING_APP_SECRET: info.appSecret });
    expect(given).toMatchObject({ AUTHING_POOL_ID: info.userPoolId, AUTHING_POOL_SECRET: info.userPoolSecret });
    for (const prefix of ['VITE_', 'NEXT_PUBLIC_', 'NUXT_PUBLIC_'])
      expect(given[`${prefix}AUTHING_APP_HOST`]).toBe(info.url);
    expect(Object.keys(given).filter((name) => /PUBLIC|VITE/.test(name) && /SECRET/.test(name))).toEqual([]);
  });

  test('gives its exit code, and is ended by the signal that the server gets', async () => {
    expect((await outputOf(await script('process.exit(7)'))).code).toBe(7);
    for (const [signal, number] of [
      ['SIGTERM', 15],
      ['SIGINT', 2],
    ] as const) {
      const child = await script('console.log("up"); setInterval(() => {}, 1000)');
      await once(child.stdout as NodeJS.ReadableStream, 'data');
      child.kill(signal);
      expect(await once(child, 'close')).toEqual([128 + number, null]);
    }
  });
});

test('kill -9 in the middle of writes loses nothing that was acknowledged', async () => {
  const db = join(folder, 'killed.db');
  const { child, facts } = await startCli('--db', db);
  const acknowledged: { email: string; token: string }[] = [];
  const writer = async (name: string): Promise<void> => {
    for (let i = 0; ; i += 1) {
      const email = `${name}-${i}@example.com`;
      const { token } = (await register(facts, email)).registerByEmail;
      acknowledged.push({ email, token });
    }
  };
  const writers = ['a', 'b', 'c', 'd'].map((name) => writer(name).catch(() => {}));
  while (acknowledged.length < 60) await new Promise((resolve) => setTimeout(resolve, 10));
  child.kill('SIGKILL');
  await Promise.all(writers);
  const after = await startCli('--db', db);
  try {
    for (const { email, token } of acknowledged) {
      expect((await graphql(as(after.facts), '{ user { email } }', {}, { token })).user.email).toBe(email);
    }
  } finally {
    after.child.kill();
  }
});
