/** The REST half: a deployment's own OpenAPI file against the published routes. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { publishedOpenapi } from './contract.js';
import { routesFile } from './openapi/augment.js';
import { type OpenapiDocument, operations, parseOpenapi } from './openapi/document.js';
import { compareRoutes } from './openapi/verdicts.js';
import { newerDeployment } from './testing/schemas.js';
import { type Workspace, workspace } from './testing/workspace.js';

const published = publishedOpenapi();
const copy = (): OpenapiDocument => structuredClone(published);

/** What a service writes about itself: whole answers, no extension fields, no descriptions. */
const foreign = `
openapi: 3.0.3
info: { title: Employees, version: '1' }
paths:
  /api/v2/employees/{id}:
    parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
    get:
      summary: One employee.
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema:
                type: object
                properties:
                  code: { type: integer }
                  message: { type: string }
                  data: { $ref: '#/components/schemas/hr.Employee' }
    put:
      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/hr.Employee' } } } }
      responses: { '204': { description: done } }
components:
  schemas:
    hr.Employee:
      type: object
      required: [ number ]
      properties:
        number: { type: string }
        user: { $ref: '#/components/schemas/RestUser' }
        desk: { type: object, nullable: true, properties: { floor: { type: integer } } }
        tags: { type: array, items: { anyOf: [ { type: string }, { $ref: '#/components/schemas/Record' } ] } }
        odd: { example: 1 }
    Record: { type: object, properties: { at: { type: string, format: date-time } } }
    RestUser: { type: object, properties: { id: { type: string } } }
`;

describe('verdicts', () => {
  test('the contract itself: every route works', () => {
    const verdicts = compareRoutes(published, copy());
    expect(verdicts).toMatchObject({ changed: [], missing: [], added: [], changes: [] });
    expect(verdicts.works).toEqual(operations(published).map(({ key }) => key));
  });

  test('missing, changed and new routes', () => {
    const deployment = copy();
    const sms = deployment.paths['/api/v2/sms/send'] as unknown as { post: { parameters?: object[] } };
    sms.post.parameters = [{ name: 'captcha', in: 'query', required: true, schema: { type: 'string' } }];
    delete deployment.paths['/api/v2/.well-known'];
    deployment.paths['/api/v2/employees'] = { get: { responses: {} } };
    const { missing, changed, added } = compareRoutes(published, deployment);
    expect(missing).toEqual(['GET /api/v2/.well-known']);
    expect(added).toEqual(['GET /api/v2/employees']);
    const message = 'required parameter added';
    expect(changed).toEqual([
      {
        key: 'POST /api/v2/sms/send',
        changes: [{ level: 'breaking', place: 'POST /api/v2/sms/send query captcha', message }],
      },
    ]);
  });

  test('a change in a named schema concerns the routes that use it, and no others', () => {
    const deployment = copy();
    delete deployment.components.schemas.PublicKeyInfo?.properties?.publicKey;
    const { changed } = compareRoutes(published, deployment);
    expect(changed.map(({ key }) => key)).toEqual(['GET /api/v2/.well-known']);
    expect(changed[0]?.changes[0]).toMatchObject({ place: 'PublicKeyInfo.publicKey', message: 'field removed' });
  });
});

describe('what a route takes and gives', () => {
  const key = 'POST /api/v2/sms/send';
  type Media = Record<string, { schema?: object }>;
  interface Changeable {
    security?: object[];
    requestBody: { content: Media };
    responses: Record<string, { content: Media }>;
  }
  const fate = (change: (route: Changeable, document: OpenapiDocument) => void): string | undefined => {
    const deployment = copy();
    change(deployment.paths['/api/v2/sms/send']?.post as Changeable, deployment);
    const { works, changed } = compareRoutes(published, deployment);
    expect(works.length).toBeGreaterThan(170);
    return works.includes(key) ? undefined : changed.find((route) => route.key === key)?.changes[0]?.message;
  };
  const only = (content: Media, type: string): Media => ({ [type]: Object.values(content)[0] ?? {} });

  test.each([
    ['application/x-www-form-urlencoded', 'a form instead of JSON'],
    ['multipart/form-data', 'a multipart form instead of JSON'],
    ['application/xml', 'application/xml instead of JSON'],
    ['application/problem+json; charset=utf-8', undefined],
  ])('a body that is %s', (type, message) => {
    expect(fate(({ requestBody }) => Object.assign(requestBody, { content: only(requestBody.content, type) }))).toBe(
      message,
    );
  });

  test('a body that may be a form as well works', () => {
    const more = { 'application/x-www-form-urlencoded': {} };
    const change = ({ requestBody }: Changeable) => {
      requestBody.content = { ...more, ...requestBody.content };
    };
    expect(fate(change)).toBeUndefined();
  });

  test('an answer that is text', () => {
    const change = ({ responses }: Changeable) =>
      Object.assign(responses['200'] ?? {}, { content: only(responses['200']?.content ?? {}, 'text/plain') });
    expect(fate(change)).toBe('text/plain instead of JSON');
  });

  test.each<[string, object[], object, string | undefined]>([
    ['only for administrators', [{ managementToken: [] }], {}, 'takes calls with managementToken, not with'],
    ['open to all', [], {}, undefined],
    ['a scheme that nobody describes', [{ odd: [] }], {}, 'takes calls with odd, not with'],
    [
      'a key beside the token',
      [{ userToken: [], key: [] }],
      { key: { type: 'apiKey', in: 'header', name: 'k' } },
      'key',
    ],
  ])('security: %s', (_what, security, schemes, message) => {
    const found = fate((route, { components }) => {
      route.security = security;
      Object.assign(components.securitySchemes ?? {}, schemes);
    });
    if (message) expect(found).toContain(message);
    else expect(found).toBeUndefined();
  });

  test('security that stands at the top of the file, under another name', () => {
    const deployment = copy();
    const open = compareRoutes(published, deployment).works.length;
    for (const item of Object.values(deployment.paths))
      for (const route of Object.values(item)) delete Object(route).security;
    Object.assign(deployment, { security: [{ jwt: [] }] });
    Object.assign(deployment.components.securitySchemes ?? {}, { jwt: { type: 'http', scheme: 'Bearer' } });
    const { works, changed } = compareRoutes(published, deployment);
    expect(works.length + changed.length).toBe(open);
    expect(works.length).toBeGreaterThan(20);
    expect(changed.map((route) => route.key)).toContain('GET /api/v2/.well-known');
  });
});

describe('routes.ts', () => {
  test('nothing new, no file', () => {
    expect(routesFile(published, copy(), '@authing/core')).toBeUndefined();
  });

  test('a new member of a schema is added to the interface of the SDK', () => {
    const deployment = copy();
    Object.assign(deployment.components.schemas.PublicKeyInfo?.properties ?? {}, {
      keyId: { type: 'string', description: 'Its id.' },
    });
    const text = routesFile(published, deployment, '@authing/auth')?.replace(/\s+/g, ' ');
    expect(text).toContain(
      "declare module '@authing/auth' { interface PublicKeyInfo { /** Its id. */ keyId?: string; } }",
    );
  });

  test('a schema that only @authing/management exports is declared anew for the other packages', () => {
    const deployment = copy();
    const $ref = '#/components/schemas/AuditLog';
    deployment.paths['/api/v2/logs/latest'] = {
      get: {
        description: 'The latest entry.',
        responses: { 200: { content: { 'application/json': { schema: { $ref } } } } },
      },
    };
    const text = (name: string) => routesFile(published, deployment, name);
    expect(text('@authing/management')).not.toContain('interface AuditLog');
    expect(text('@authing/management')).toMatch(/^import type \{.* from '@authing\/management';/);
    expect(text('@authing/auth')).toMatch(/^export interface AuditLog \{/m);
    for (const name of ['@authing/auth', '@authing/management']) expect(text(name)).toContain('data: AuditLog;');
  });
});

describe('the command with --openapi', () => {
  let space: Workspace;
  beforeEach(() => {
    space = workspace({ 'schema.graphql': newerDeployment() });
  });
  afterEach(() => space.remove());
  const run = (text: string) => {
    space.write({ 'rest.yaml': text });
    return space.run('--schema', 'schema.graphql', '--out', 'out', '--openapi', 'rest.yaml');
  };

  test('takes a file that was not made for it', async () => {
    const { code, out } = await run(foreign);
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringMatching(/REST: 0 routes work .* 17\d are missing, 2 are new/),
    });
    const text = space.read('out/routes.ts');
    expect(text).toMatch(/^\/\/ Generated.*\nimport type \{ RestUser \} from '@authing\/core';\n/);
    expect(text).toContain('export interface HrEmployee {\n  number: string;\n  user?: RestUser;\n');
    expect(text).toContain('tags?: Array<string | RecordModel>;');
    expect(text).toContain('odd?: unknown;');
    expect(text.replace(/\s+/g, ' ')).toContain(
      "/** One employee. */ 'GET /api/v2/employees/{id}': { path: { id: string; }; data: HrEmployee; };",
    );
    expect(text.replace(/\s+/g, ' ')).toContain(
      "'PUT /api/v2/employees/{id}': { path: { id: string; }; body: HrEmployee; data: unknown; };",
    );
    expect(space.read('out/report.md')).toContain('## New routes (2)');
  });

  test.each([
    ['broken YAML', 'openapi: [', 'rest.yaml: '],
    ['another format', 'swagger: "2.0"\npaths: {}', 'not an OpenAPI 3 document'],
    ['no paths', 'openapi: 3.1.0', 'rest.yaml:1: the file: paths is missing'],
    [
      'a reference into nowhere',
      foreign.replace('schemas/hr.Employee', 'schemas/Nobody'),
      'rest.yaml:19: paths./api/v2/employees/{id}.get.responses.200.content.application/json.schema.properties.data.$ref: unknown $ref',
    ],
    [
      'a list that is a map',
      'openapi: 3.1.0\npaths:\n  /x:\n    get:\n      parameters: {}',
      'rest.yaml:5: paths./x.get.parameters: must be a list',
    ],
    ['no paths at all', 'openapi: 3.1.0\npaths:', 'rest.yaml:1: the file: paths is missing'],
    [
      'a choice among nothing',
      foreign.replace("[ { type: string }, { $ref: '#/components/schemas/Record' } ]", '[]'),
      'must not be an empty list',
    ],
    [
      'a type that is none of any',
      foreign.replace('{ type: integer }', '{ type: [] }'),
      'code.type: must not be an empty list',
    ],
    ['`required: true` of Swagger', foreign.replace('[ number ]', 'true'), 'must be a list of property names'],
    [
      'aliases that contain themselves',
      'openapi: 3.1.0\npaths: {}\ncomponents: { schemas: { A: &a { properties: { a: *a } } } }',
      'nested more than 100 levels',
    ],
  ])('3 for %s', async (_what, text, message) => {
    expect(await run(text)).toMatchObject({ code: 3, err: expect.stringContaining(message) });
  });

  test('a list of one negative number', async () => {
    const { code } = await run(
      foreign
        .replace('{ type: string }, { $ref', '{ const: -1 }, { $ref')
        .replace('{ example: 1 }', '{ type: array, items: { const: -1 } }'),
    );
    expect(code).toBe(0);
    expect(space.read('out/routes.ts')).toContain('odd?: Array<-1>;');
  });

  test('YAML that is too long is refused; as JSON it is read, and its faults have lines', async () => {
    expect(await run(`openapi: 3.1.0\npaths: {}\nx:\n${'- a\n'.repeat(1_100_000)}`)).toMatchObject({
      code: 3,
      err: expect.stringContaining('YAML longer than 2 MB is not read: give it as JSON'),
    });
    const long = JSON.stringify({ openapi: '3.1.0', paths: {}, x: ['a'.repeat(5_000_000)] });
    expect((await run(long)).code).toBe(0);
    expect((await run('{\n "openapi": "3.1.0",\n "paths": []\n}')).err).toContain('rest.yaml:3: paths: must be a map');
  });

  test('the published file, parsed again, is the published contract', () => {
    expect(parseOpenapi(JSON.stringify(published), 'x')).toEqual(published);
  });
});
