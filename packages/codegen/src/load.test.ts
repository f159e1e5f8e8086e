/** Where a schema can come from, and what is said when it cannot be had. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { buildSchema, graphqlSync, introspectionFromSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { type FaultServer, faultServer, json } from '../../../test/support/fault-server.js';
import { loadSchema } from './load.js';
import { Problem } from './problem.js';
import { newerDeployment } from './testing/schemas.js';
import { type Workspace, workspace } from './testing/workspace.js';

const SDL = 'type Query { ping: String }\ntype Mutation { pong: String }\n';
const same = (schema: Parameters<typeof printSchema>[0]) => printSchema(lexicographicSortSchema(schema));

let space: Workspace;
let server: FaultServer | undefined;
beforeEach(() => {
  space = workspace();
});
afterEach(async () => {
  space.remove();
  await server?.close();
  server = undefined;
});

const file = (text: string, name = 'schema.graphql') => {
  space.write({ [name]: text });
  return `${space.folder}/${name}`;
};

async function refusal(source: string, headers = {}): Promise<string> {
  const error = await loadSchema(source, headers).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Problem);
  expect((error as Problem).kind).toBe('source');
  return (error as Problem).message;
}

/** A GraphQL server that knows only how to be asked for its schema. */
async function introspectable(sdl: string, allowed: (headers: Record<string, unknown>) => boolean = () => true) {
  const schema = buildSchema(sdl);
  server = await faultServer(({ headers, body }, response) => {
    if (!allowed(headers)) return json(response, { message: 'no' }, 401);
    json(response, graphqlSync({ schema, source: JSON.parse(body).query }));
  });
  return server;
}

describe('a source that can be used', () => {
  const expected = () => same(buildSchema(newerDeployment()));

  test('an SDL file, with or without byte order mark', async () => {
    expect(same((await loadSchema(file(newerDeployment()))).schema)).toBe(expected());
    expect(same((await loadSchema(file(`\uFEFF${newerDeployment()}`))).schema)).toBe(expected());
  });

  test('an introspection answer, whole or only its data, whatever the file is called', async () => {
    const data = introspectionFromSchema(buildSchema(newerDeployment()));
    expect(same((await loadSchema(file(JSON.stringify({ data }), 'a.json'))).schema)).toBe(expected());
    expect(same((await loadSchema(file(JSON.stringify(data), 'answer.txt'))).schema)).toBe(expected());
  });

  test('an address; a host alone means /graphql/v2', async () => {
    const { url, seen } = await introspectable(newerDeployment());
    const loaded = await loadSchema(url);
    expect(same(loaded.schema)).toBe(expected());
    expect(loaded.name).toBe(`${url}/graphql/v2`);
    await loadSchema(`${url}/api?key=secret`);
    expect(seen.map((request) => request.url)).toEqual(['/graphql/v2', '/api?key=secret']);
  });

  test('headers are sent along', async () => {
    const { url } = await introspectable(SDL, ({ authorization }) => authorization === 'Bearer t0ken');
    expect((await loadSchema(url, { authorization: 'Bearer t0ken' })).schema.getQueryType()?.name).toBe('Query');
  });

  test('an older server that does not know deprecated inputs is asked again without them', async () => {
    const schema = buildSchema(SDL);
    server = await faultServer(({ body }, response) => {
      const { query } = JSON.parse(body);
      if (
        query.includes('includeDeprecated: true) {\n              ...InputValue') ||
        /args\(includeDeprecated/.test(query)
      ) {
        return json(response, {
          errors: [{ message: 'Unknown argument "includeDeprecated" on field "__Field.args".' }],
        });
      }
      json(response, graphqlSync({ schema, source: query }));
    });
    expect((await loadSchema(server.url)).schema.getMutationType()?.name).toBe('Mutation');
    expect(server.seen).toHaveLength(2);
  });
});

describe('a server that gives no schema', () => {
  const answering = async (status: number, body: unknown, headers = {}) => {
    server = await faultServer((_, response) => json(response, body, status, headers));
    return server.url;
  };

  test('introspection off: ask the operator, or take a file', async () => {
    const url = await answering(400, { errors: [{ message: 'GraphQL introspection is not allowed' }] });
    const message = await refusal(url);
    expect(message).toContain('introspection is switched off (“GraphQL introspection is not allowed”)');
    expect(message).toContain('--schema schema.graphql');
  });

  test('introspection off, said the way Authing says things', async () => {
    const url = await answering(200, {
      errors: [{ message: { code: 400, message: 'Cannot query field "__schema"' } }],
    });
    expect(await refusal(url)).toContain('introspection is switched off');
  });

  test.each([401, 403])('%i: give a token, and the wrong one is not repeated', async (status) => {
    const message = await refusal(await answering(status, { message: 'no' }), { authorization: 'Bearer s3cret' });
    expect(message).toContain(`HTTP ${status}`);
    expect(message).toContain("--header 'authorization: Bearer …'");
    expect(message).not.toContain('s3cret');
  });

  test('a web page: the path is probably wrong', async () => {
    server = await faultServer((_, response) => response.writeHead(200).end('<!DOCTYPE html><html></html>'));
    expect(await refusal(server.url)).toMatch(/answers a web page \(HTTP 200\)[\s\S]*\/graphql\/v2/);
  });

  test('a redirect is not followed with the token', async () => {
    const url = await answering(302, {}, { location: 'https://elsewhere.example.com/' });
    expect(await refusal(url)).toContain('redirects to https://elsewhere.example.com/');
    expect(server?.seen).toHaveLength(1);
  });

  test('any other refusal is passed on', async () => {
    expect(await refusal(await answering(500, { message: 'on fire' }))).toContain('gives no schema: on fire');
  });

  test('nobody there', async () => {
    const { url, close } = await faultServer(() => {});
    await close();
    expect(await refusal(url)).toMatch(/cannot be reached: .*ECONNREFUSED/);
  });
});

describe('a file that cannot be used says where', () => {
  test.each([
    ['broken syntax', `${SDL}type User { id ID }`, '3:16: Syntax Error'],
    ['an unknown type', `${SDL}type User { id: Id }`, '3:17: Unknown type "Id"'],
    [
      'a type given twice',
      `${SDL}type Query { again: Int }`,
      '1:6: There can be only one type named "Query". (see line 3)',
    ],
    [
      'a broken rule',
      `${SDL}interface Node { id: ID! }\ntype User implements Node { name: String }`,
      '3:18: Interface field Node.id expected',
    ],
    ['no query root type', 'type Mutation { pong: String }', '1: no query root type'],
    ['no mutation root type', 'type User { id: ID }\n\nschema { query: User }', '3: no mutation root type'],
    ['neither', 'type User { id: ID }', '1: no query root type and no mutation root type'],
    ['nothing', ' \n', 'the file is empty'],
  ])('%s', async (_what, sdl, message) => {
    const path = file(sdl);
    expect(await refusal(path)).toMatch(
      new RegExp(`^${path.replaceAll('.', '\\.')}: ?${message.replace(/[.*+?()[\]]/g, '\\$&')}`),
    );
  });

  test.each([
    ['no JSON', '{ "data": ', 'not JSON'],
    ['some other JSON', '{ "data": { "users": [] } }', 'not the answer to an introspection query'],
    [
      'half an answer',
      '{ "__schema": { "queryType": { "name": "Query" }, "types": [], "directives": [] } }',
      'not complete',
    ],
  ])('%s', async (_what, text, message) => {
    expect(await refusal(file(text, 'answer.json'))).toContain(message);
  });

  test('no file', async () => {
    expect(await refusal(`${space.folder}/none.graphql`)).toContain('cannot be read');
  });
});
