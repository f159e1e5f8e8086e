import { readFileSync } from 'node:fs';
import { AuthenticationClient } from '@authing/auth';
import { AuthenticationClient as BrowserClient } from '@authing/browser';
import { ManagementClient } from '@authing/management';
import { describe, expect, test } from '@jest/globals';

/** One class of 4.x: where it hangs on the client ('' is the client itself), and its methods. */
interface CatalogueClass {
  accessors: string[];
  methods: { name: string; public: boolean; windowBound?: boolean }[];
}
type Catalogue = Record<string, CatalogueClass>;

const facts = JSON.parse(readFileSync(new URL('../schema/facts/methods.json', import.meta.url), 'utf8'));

/** What 4.x lent to its users of its own machinery, and what does the same here. */
const replaced: Record<string, string> = {
  'graphqlClient.request': 'connection.graphql',
  'graphqlClient.setOptions': 'with',
  'httpClient.request': 'connection.rest',
  'httpClient.setOptions': 'with',
};

/** `users.list`, `sendEmail` … of every public method in the catalogue, or of those that need no window. */
function paths(catalogue: Catalogue, windowBound = true): string[] {
  return Object.values(catalogue).flatMap(({ accessors, methods }) =>
    accessors.flatMap((accessor) =>
      methods
        .filter((method) => method.public && (windowBound || !method.windowBound))
        .map(({ name }) => (accessor ? `${accessor}.${name}` : name)),
    ),
  );
}

/** What a path leads to on a client. */
const at = (client: object, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => Reflect.get(Object(value), key), client);

const host = 'http://127.0.0.1:9';
const auth = { appId: 'app', host };
const clients: [name: string, all: string[], client: object, atLeast: number][] = [
  ['ManagementClient', paths(facts.management), new ManagementClient({ userPoolId: 'pool', secret: 'secret', host }), 240],
  ['AuthenticationClient', paths(facts.auth, false), new AuthenticationClient(auth), 115],
  ['AuthenticationClient in a browser', paths(facts.auth), new BrowserClient(auth), 125],
];

/** 4.x has it as a property. */
const properties = ['baseClient.appHost'];

describe.each(clients)('%s', (_name, all, client, atLeast) => {
  test('the catalogue of 4.x is whole', () => {
    expect(all.length).toBeGreaterThanOrEqual(atLeast);
  });

  test.each(all.filter((path) => !properties.includes(path)))('%s is a method', (path) => {
    expect(at(client, replaced[path] ?? path)).toBeInstanceOf(Function);
  });

  test.each(all.filter((path) => properties.includes(path)))('%s is a property', (path) => {
    expect(at(client, path)).toBe(host);
  });
});

test('classes of 4.x that hang on no client are named', () => {
  const alone = Object.entries<CatalogueClass>({ ...facts.auth, ...facts.management }).filter(([, { accessors }]) => !accessors.length);
  // The guards are `@authing/management/express`, the key is `publicKey(connection)` of `@authing/core`.
  expect(alone.map(([name]) => name)).toEqual(['ExpressHelper', 'PublicKeyManager']);
});
