type AnyFunction = (...args: unknown[]) => unknown;

/** Every function an object holds, itself or in what it holds, inherited ones included: by path, each function once. */
export function functionsOf(
  holder: object,
  prefix = '',
  seen = new Set<unknown>(),
): [path: string, run: AnyFunction][] {
  const names = new Set<string>();
  for (let level = holder; level && level !== Object.prototype; level = Object.getPrototypeOf(level))
    for (const name of Object.getOwnPropertyNames(level)) names.add(name);
  return [...names].flatMap((name): [string, AnyFunction][] => {
    const value = (holder as Record<string, unknown>)[name];
    if (['constructor', 'connection'].includes(name) || seen.has(value)) return [];
    if (typeof value === 'function') {
      seen.add(value);
      return [[prefix + name, value as AnyFunction]];
    }
    if (!value || typeof value !== 'object') return [];
    seen.add(value);
    return functionsOf(value, `${prefix}${name}.`, seen);
  });
}

/** An argument that has whatever option a function may ask for. */
const BAG = Object.fromEntries(
  (
    'id userId appId code name newCode identifier namespace resource resourceType resourceCode policyCode url data key definedFieldKey ' +
    'providerType email phone username externalId title password accessToken token tenantId extIdpId type method ' +
    'clientId secret provider source label body roleCode orgId nodeId query permission value mfaToken totp'
  )
    .split(' ')
    .map((name) => [name, name]),
) as Record<string, unknown>;
Object.assign(BAG, {
  url: '/api/v2/x',
  method: 'POST',
  namespace: 'default',
  targetType: 'USER',
  providerType: 'dingtalk',
  defaultStrategy: 'ALLOW_ALL',
  authenticatorType: 'totp',
  query: 'query q{q}',
  actions: ['a'],
  userIds: ['u'],
  roleCodes: ['r'],
  targetIdentifiers: ['t'],
  list: ['x'],
  opts: [{ resourceType: 'DATA' }],
  resources: [{ code: 'c', resourceType: 'DATA', actions: ['a'] }],
  statements: [{ resource: 'r', actions: ['a'], effect: 'ALLOW' }],
  data: { k: 'v' },
  verifier: 'v'.repeat(43),
});
const KINDS = ['EMAIL', BAG, ['x'], [BAG]];

/** Lists of arguments to try a function with: texts, objects and lists in every place of the first three. */
export function* argumentLists(length: number): Generator<unknown[]> {
  const places = Math.min(Math.max(length, 1), 3);
  for (let n = 0; n < KINDS.length ** places; n++)
    yield Array.from({ length: places }, (_, at) => KINDS[Math.floor(n / KINDS.length ** at) % KINDS.length]);
}

/** What a call gives when it is waited for, and an iterable's first item. */
export async function resultOf(call: () => unknown): Promise<unknown> {
  const result = await call();
  if (!Object(result)[Symbol.asyncIterator]) return result;
  for await (const item of result as AsyncIterable<unknown>) return item;
}
