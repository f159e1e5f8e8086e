/** Makes sure that the members of an introspection answer are of the kinds that its readers take for granted. */
const TEXTS = new Set(['name', 'kind', 'description', 'deprecationReason', 'defaultValue', 'specifiedByURL']);
const LISTS = new Set(
  'types fields inputFields interfaces possibleTypes enumValues args directives locations'.split(' '),
);
const FLAGS = new Set(['isDeprecated', 'isRepeatable', 'isOneOf']);
const OBJECTS = new Set(['queryType', 'mutationType', 'subscriptionType', 'type', 'ofType']);

/** Types are wrapped in lists, and lists in lists; nobody's are wrapped this often. */
const MAX_DEPTH = 100;

const rules: [Set<string>, (value: unknown) => boolean, string][] = [
  [TEXTS, (value) => typeof value === 'string', 'text'],
  [LISTS, Array.isArray, 'a list'],
  [FLAGS, (value) => typeof value === 'boolean', 'true or false'],
  [OBJECTS, (value) => Object(value) === value && !Array.isArray(value), 'an object'],
];

/** @throws Error that names the first member of another kind */
export function checkIntrospection(value: unknown, path: readonly (string | number)[] = ['__schema']): void {
  if (path.length > MAX_DEPTH)
    throw new Error(`${path.slice(0, 6).join('.')} is nested more than ${MAX_DEPTH} levels deep`);
  if (Object(value) !== value) return;
  for (const [name, member] of Object.entries(value as object)) {
    const at = [...path, name];
    const [, , what] = rules.find(([names, fits]) => names.has(name) && member !== null && !fits(member)) ?? [];
    if (what) throw new Error(`${at.join('.')} must be ${what}`);
    if (Array.isArray(member) && name !== 'locations' && member.some((item) => Object(item) !== item))
      throw new Error(`${at.join('.')} must be a list of objects`);
    checkIntrospection(member, at);
  }
}
