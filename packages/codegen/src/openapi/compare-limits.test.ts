import { expect, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { parseOpenapi } from './document.js';
import { compareRoutes } from './verdicts.js';

const CONTRACT = `
openapi: 3.1.0
paths:
  /users:
    get:
      parameters:
        - { name: ids, in: query, schema: { type: array, items: { type: string } } }
        - { name: name, in: query, schema: { type: string, maxLength: 50 } }
      responses: { 200: { content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } } }
`;

type Route = { parameters: [Record<string, unknown>, { schema: object }]; responses: object };

function verdictFor(change: (route: Route) => void): string[] {
  const changed = parse(CONTRACT) as { paths: { '/users': { get: Route } } };
  change(changed.paths['/users'].get);
  const verdicts = compareRoutes(parseOpenapi(CONTRACT, 'ours'), parseOpenapi(stringify(changed), 'theirs'));
  expect(verdicts.works).toHaveLength(verdicts.changed.length ? 0 : 1);
  return verdicts.changed.flatMap(({ changes }) => changes.map(({ message }) => message));
}
const limited = (limits: object) => (route: Route) => void Object.assign(route.parameters[1].schema, limits);

test.each([
  [{ maxLength: 20 }, 'maxLength 20 instead of 50'],
  [{ minLength: 3 }, 'minLength 3 instead of none'],
  [{ pattern: '^z' }, 'pattern "^z" instead of none'],
])('a route that refuses more than it did does not work as it is: %j', (limits, message) => {
  expect(verdictFor(limited(limits))).toEqual([message]);
});

test.each([{ maxLength: 90 }, { maxLength: 50 }, { minLength: undefined }])(
  'one that takes as much works: %j',
  (limits) => {
    expect(verdictFor(limited(limits))).toEqual([]);
  },
);

test('limits of answers refuse nothing', () => {
  const limits = { type: 'object', properties: { a: { type: 'string', maxLength: 5 } } };
  const answer = { 200: { content: { 'application/json': { schema: limits } } } };
  expect(verdictFor((route) => void Object.assign(route.responses, answer))).toEqual([]);
});

test('a list that is written in another style', () => {
  const change = (route: Route) => void Object.assign(route.parameters[0], { style: 'pipeDelimited', explode: false });
  expect(verdictFor(change)).toEqual(['sent in the style pipeDelimited instead of form, exploded']);
});
