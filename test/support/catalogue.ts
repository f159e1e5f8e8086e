import { readFileSync } from 'node:fs';

/** One class of 4.x: where it hangs on the client ('' is the client itself), and its methods. */
interface CatalogueClass {
  accessors: string[];
  methods: { name: string; public: boolean; windowBound?: boolean }[];
}
export type Catalogue = Record<string, CatalogueClass>;

/** The public surface of 4.x. */
export const catalogue: { auth: Catalogue; management: Catalogue } = JSON.parse(
  readFileSync('schema/facts/methods.json', 'utf8'),
);

/** What 4.x lent to its users of its own machinery, and what does the same here. */
const replaced: Record<string, string> = {
  'graphqlClient.request': 'connection.graphql',
  'graphqlClient.setOptions': 'with',
  'httpClient.request': 'connection.rest',
  'httpClient.setOptions': 'with',
};

/** `users.list`, `sendEmail` … of every public method in the catalogue, or of those that need no window. */
export function paths(classes: Catalogue, windowBound = true): string[] {
  return Object.values(classes).flatMap(({ accessors, methods }) =>
    accessors.flatMap((accessor) =>
      methods
        .filter((method) => method.public && (windowBound || !method.windowBound))
        .map(({ name }) => (accessor ? `${accessor}.${name}` : name)),
    ),
  );
}

/** What a path of 4.x leads to on a client. */
export const at = (client: object, path: string): unknown =>
  (replaced[path] ?? path).split('.').reduce<unknown>((value, key) => Reflect.get(Object(value), key), client);
