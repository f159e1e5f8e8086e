/** Sources, settings and folders that are not what they seem: told with the place and a remedy, never with a stack. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { faultServer } from '../../../test/support/fault-server.js';
import { newerDeployment } from './testing/schemas.js';
import { type Workspace, workspace } from './testing/workspace.js';

let space: Workspace;
beforeEach(() => {
  space = workspace({ 'package.json': '{}', 'schema.graphql': newerDeployment() });
});
afterEach(() => space.remove());

const OBJECT = { toString: 1 };
const route = (more: object) => ({ openapi: '3.1.0', paths: { '/x': { get: { responses: {}, ...more } } } });

describe('an OpenAPI file', () => {
  test.each([
    ['openapi', { openapi: OBJECT, paths: {} }],
    ['x-envelope', route({ 'x-envelope': OBJECT })],
    ...['x-uncertain', 'x-type', 'format'].map(
      (name) => [name, { ...route({}), components: { schemas: { A: { [name]: OBJECT } } } }] as const,
    ),
  ])('with an object for a text: %s', async (name, file) => {
    space.write({ 'rest.json': JSON.stringify(file) });
    const { code, err } = await space.run('--schema', 'schema.graphql', '--out', 'out', '--openapi', 'rest.json');
    expect({ code, err }).toMatchObject({
      code: 3,
      err: expect.stringMatching(new RegExp(`rest\\.json:1: .*${name}`)),
    });
    expect(err).not.toContain('report it with this text');
  });
});

describe('a server', () => {
  const answered = async (text: string, headers: Record<string, string> = {}, status = 200) => {
    const server = await faultServer((_, response) => response.writeHead(status, headers).end(text));
    try {
      return await space.run('--schema', server.url, '--out', 'out');
    } finally {
      await server.close();
    }
  };

  test.each([{ errors: [{ message: OBJECT }] }, { message: OBJECT }])('whose reason is no text: %j', async (answer) => {
    const { code, err } = await answered(JSON.stringify(answer));
    expect({ code, err }).toMatchObject({ code: 3, err: expect.stringContaining('gives no schema: no reason given') });
  });

  test('whose answer begins with a byte order mark', async () => {
    const { err } = await answered('\ufeff{"message":"not today"}');
    expect(err).toContain('gives no schema: not today');
  });

  test('that redirects to an address without a scheme: nothing secret is printed', async () => {
    const { code, err } = await answered('', { location: '//ann:hunter2@other.example/x?token=hunter2' }, 302);
    expect({ code, err }).toMatchObject({ code: 3, err: expect.stringContaining('http://other.example/x.') });
    expect(err).not.toContain('hunter2');
  });
});

describe('a config', () => {
  test('that is no file is refused', async () => {
    const { code, err } = await space.run('--config', '/dev/zero');
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringContaining('/dev/zero cannot be read: it is not a file'),
    });
  });

  test('with a tag that nobody knows is refused with its place', async () => {
    space.write({ 'odd.yml': 'out: src\nschema: !env SCHEMA\n' });
    const { code, err } = await space.run('--config', 'odd.yml');
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringMatching(/odd\.yml:2:9: Unresolved tag/) });
  });
});
