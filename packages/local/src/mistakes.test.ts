/**
 * What a person mistypes, and what is said to it: a table. Each message names the thing and the place, and tells the remedy. A start
 * that is refused starts nothing, in one line and with exit code 2.
 */
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LocalOptions, type LocalServer, startLocal } from './index.js';
import { outputOf, runCli } from './testing/cli-process.js';

let folder: string;
let server: LocalServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'authing-mistakes-'));
  server = await startLocal();
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const refusal = async (options: unknown): Promise<string> => {
  const started = await startLocal(options as LocalOptions).catch((error: Error) => error);
  if ('message' in started) return started.message;
  await started.close();
  return 'started';
};

describe('seeds', () => {
  // The text of a YAML file, and what follows its name.
  const table: [seed: string, message: string][] = [
    ['usres: []', ':1:8: usres is not known; did you mean users?'],
    ['teams: []', ':1:8: teams is not known; known here: $schema, maxPageSize, userPool, applications'],
    ['users:\n  - emial: a@example.com', ':2:12: users[0].emial is not known; did you mean email?'],
    [
      'users:\n  - username: a\n    password: 123456',
      ':3:15: users[0].password must be text, got a number: put it in quotes',
    ],
    ['users:\n  - phone: 13800000000', ':2:12: users[0].phone must be text, got 13800000000: put it in quotes'],
    ['users:\n  - { username: a, blocked: "yes" }', ':2:29: users[0].blocked must be true or false, got "yes"'],
    ['users:\n  - { username: a, roles: admin }', ':2:27: users[0].roles must be a list, got "admin"'],
    ['users:\n  - { username: a, roles: [7] }', ':2:28: users[0].roles[0] must be text, got 7: put it in quotes'],
    [
      'users:\n  - { username: a, status: Active }',
      ':2:28: users[0].status must be one of Activated, Suspended, Resigned, Archived, got "Active"',
    ],
    ['users:\n  username: a', ':2:3: users must be a list, got {"username":"a"}'],
    ['users: [ann]', ':1:9: users[0] must be an object, got "ann"'],
    [
      'users:\n  - { email: a@example.com }\n  - { email: A@example.com }',
      ':3:14: users[1].email is that of users[0] too: give it one of its own',
    ],
    [
      'users:\n  - { username: a, customData: { age: 3 } }',
      ':2:39: users[0].customData.age is no field: define it under fields',
    ],
    [
      'fields: [{ key: age }]\nusers:\n  - { username: a, customData: { aeg: 3 } }',
      ':3:39: users[0].customData.aeg is no field; did you mean age?',
    ],
    ['fields: [{ label: Age }]', ':1:10: fields[0] has no key: give it one'],
    [
      'fields: [{ key: age, dataType: INT }]',
      ':1:32: fields[0].dataType must be one of STRING, NUMBER, DATETIME, BOOLEAN, OBJECT, SELECT, got "INT"',
    ],
    ['fields: [{ key: age }, { key: age }]', ':1:31: fields[1].key is that of fields[0] too: give it one of its own'],
    ['roles: [{ name: admin }]', ':1:9: roles[0] has no code: give it one'],
    ['roles: [{ code: a }, { code: a }]', ':1:30: roles[1].code is that of roles[0] too: give it one of its own'],
    [
      'applications:\n  - redirectUri: http://localhost:5173/',
      ':2:18: applications[0].redirectUri is not known; did you mean redirectUris?',
    ],
    [
      'applications:\n  - redirectUris: http://localhost:5173/',
      ':2:19: applications[0].redirectUris must be a list, got "http://localhost:5173/"',
    ],
    [
      'applications:\n  - redirectUris: [localhost]',
      ':2:20: applications[0].redirectUris[0] must be a whole address such as http://localhost:3000/callback, got "localhost"',
    ],
    [
      'userPool:\n  settings: { registerDisable: true }',
      ':2:32: userPool.settings.registerDisable is not known; did you mean registerDisabled?',
    ],
    [
      'userPool:\n  settings: { tokenExpiresAfter: "1h" }',
      ':2:34: userPool.settings.tokenExpiresAfter must be a number, got "1h"',
    ],
    ['maxPageSize: 0', ':1:14: maxPageSize must be 1 or more, got 0'],
    ['directories:\n  ldap: [{ username: a }]', ':2:10: directories.ldap[0] has no password: give it one'],
    ['[]', ':1:1: The seed must be an object, got []'],
  ];

  test.each(table)('%s', async (text, message) => {
    const file = join(folder, 'seed.yml');
    await writeFile(file, text);
    const said = await refusal({ seed: file });
    expect(said.startsWith(file)).toBe(true);
    expect(said.slice(file.length)).toMatch(new RegExp(`^${message.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
    expect(said).not.toContain('123456');
  });

  test('as an object, the place is the path', async () => {
    expect(await refusal({ seed: { users: [{ emial: 'a' }] } })).toBe(
      'users[0].emial is not known; did you mean email?',
    );
  });

  test('files that are none, and text that is neither JSON nor YAML', async () => {
    const at = (name: string) => join(folder, name);
    expect(await refusal({ seed: at('none.yml') })).toBe(`There is no seed file ${at('none.yml')}: check the path`);
    expect(await refusal({ seed: folder })).toBe(`The seed file ${folder} cannot be read: it is a folder, name a file`);
    await writeFile(at('cut.json'), '{ "users": [');
    expect(await refusal({ seed: at('cut.json') })).toMatch(/cut\.json: .*JSON/);
    await writeFile(at('tab.yml'), 'users:\n\t- username: a\n');
    expect(await refusal({ seed: at('tab.yml') })).toMatch(/tab\.yml: .*line 2/i);
  });
});

describe('options of startLocal', () => {
  const table: [options: unknown, message: string][] = [
    [{ prot: 4400 }, 'startLocal has no option prot; did you mean port?'],
    [{ verbose: true }, 'startLocal has no option verbose; it has port, host, db, seed'],
    [{ port: '4400' }, 'port must be a whole number between 0 and 65535; 0 takes a free one, got "4400"'],
    [{ port: 70_000 }, 'port must be a whole number between 0 and 65535; 0 takes a free one, got 70000'],
    [{ host: 1 }, "host must be an address of this machine, such as '127.0.0.1', got 1"],
    [{ host: '203.0.113.7' }, '203.0.113.7 is no address of this machine: take 127.0.0.1 as host, or 0.0.0.0'],
    [{ seed: [] }, 'seed must be the path of a file or a seed itself, got a list'],
    [{ db: '' }, 'db must be the path of a file, got ""'],
    [{ passwordCost: 3 }, 'passwordCost must be a power of two from 2, such as 16 for tests, got 3'],
    [{ maxPageSize: 0 }, 'maxPageSize must be a whole number from 1, got 0'],
    [{ requestTimeout: -1 }, 'requestTimeout must be a whole number of milliseconds from 1, got -1'],
    [4400, 'startLocal takes an object of options, such as { port: 4400 }'],
  ];
  test.each(table)('%j', async (options, message) => {
    expect(await refusal(options)).toContain(message);
  });
});

describe('a running server', () => {
  const table: [what: string, mistake: () => unknown, message: string][] = [
    [
      'an operation',
      () => server.faults.next('loginByEmial', { code: 1 }),
      'There is no operation or route loginByEmial; did you mean loginByEmail?',
    ],
    ['a route', () => server.faults.next('POST /api/v2/sms/sned', {}), 'did you mean POST /api/v2/sms/send?'],
    [
      'a member of a fault',
      () => server.faults.next('*', { statsu: 503 } as object),
      'A fault has no member statsu; did you mean status?',
    ],
    [
      'a value of a fault',
      () => server.faults.next('*', { status: '503' } as object),
      'status of a fault must be a number, got a string',
    ],
    [
      'a code nobody sent',
      () => server.outbox.code({ phone: '139' }),
      'No code was sent to 139; nothing was sent: ask for a code first',
    ],
    [
      'a time',
      () => server.clock.advance('1h' as never),
      'advance must be a number of milliseconds, such as 60000 for a minute, got 1h',
    ],
    ['nobody to sign in', () => server.signIn({}), 'Name the user by id, username, email, phone or externalId'],
  ];
  test.each(table)('%s', async (_, mistake, message) => {
    const said = await Promise.resolve()
      .then(mistake)
      .then(
        () => 'taken',
        ({ message: text }: Error) => text,
      );
    expect(said).toContain(message);
  });
});

describe('the command line', () => {
  /** Prints nothing but one line, and ends with 2. */
  async function said(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await outputOf(await runCli(...args));
    expect([args, code, stdout, stderr.trim().split('\n').length]).toEqual([args, 2, '', 1]);
    return stderr;
  }
  const free = ['--port', '0'];
  const table: [args: string[], message: string][] = [
    [['--prot', '1'], '--prot is not an option; did you mean --port?'],
    [['--verbose'], '--verbose is not an option; --help lists the options'],
    [['--port'], '--port needs a value after it; --help lists the options'],
    [['--json=yes'], '--json takes no value; --help lists the options'],
    [['--port', 'x'], '--port must be a whole number between 0 and 65535; 0 takes a free one, got "x"'],
    [['seed.yml'], 'seed.yml is neither an option nor the value of one; a command to run goes after --'],
    [['--'], '-- is followed by no command; write authing-local -- npm run dev'],
    [
      [...free, '--schema', 'none.graphql'],
      'The schema file none.graphql cannot be read: there is none: check the path',
    ],
    [
      [...free, '--', 'no-such-program'],
      'The command no-such-program cannot be started: there is no such program: check its name',
    ],
    [
      [...free, '--host', 'no.such.host.invalid'],
      'no.such.host.invalid is no address of this machine: take 127.0.0.1 as host',
    ],
  ];
  test.each(table)('%j', async (args, message) => {
    expect(await said(...args)).toContain(message);
  });

  test('a port in use, a folder as a database, and a database of no folder', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    expect(await said('--port', String(port))).toContain(
      `Port ${port} on 127.0.0.1 is in use: stop what listens there or choose another port; 0 takes a free one`,
    );
    other.close();
    await mkdir(join(folder, 'data'), { recursive: true });
    expect(await said(...free, '--db', join(folder, 'data'))).toMatch(
      /data .*(cannot be opened|not a SQLite database)/,
    );
    expect(await said(...free, '--db', join(folder, 'none', 'x.db'))).toContain(
      'the folder must exist and be writable',
    );
  });
});
