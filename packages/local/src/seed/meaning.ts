import { didYouMean } from '../server/nearest.js';
import { withoutWildcard } from '../topics/applications/redirect-addresses.js';
import { SeedProblem } from './problem.js';
import type { Seed } from './seed.js';

/** What a schema cannot say: each thing is there once, addresses are addresses, values belong to fields. @throws SeedProblem */
export function checkMeaning({ applications, fields, roles, users, directories }: Seed): void {
  const texts = { applications, fields, roles, users };
  requireOnce('applications', texts.applications, { id: ({ id }) => id, identifier: ({ identifier }) => identifier });
  requireOnce('fields', texts.fields, { key: ({ key, targetType = 'USER' }) => `${targetType} ${key}` });
  requireOnce('roles', texts.roles, { code: ({ code, namespace = '' }) => `${namespace} ${code}` });
  requireOnce('users', texts.users, {
    id: ({ id }) => id,
    username: ({ username }) => username,
    email: ({ email }) => email?.toLowerCase(),
    phone: ({ phone, phoneCountryCode }) => phone && `${phoneCountryCode ?? ''}${phone}`,
  });
  for (const kind of ['ldap', 'ad'] as const)
    requireOnce(['directories', kind], directories?.[kind], { username: ({ username }) => username });
  requireAddresses(applications);
  requireFields(users, fields);
}

type Entry<Kind> = NonNullable<Kind> extends readonly (infer Item)[] ? Item : never;

/** Two entries that share what has to be their own; the later one is the mistake. */
function requireOnce<List extends readonly object[] | null | undefined>(
  at: string | readonly string[],
  list: List,
  keys: Record<string, (entry: Entry<List>) => string | null | undefined>,
): void {
  for (const [name, keyOf] of Object.entries(keys)) {
    const seen = new Map<string, number>();
    for (const [i, entry] of (list ?? []).entries()) {
      const key = keyOf(entry as Entry<List>);
      if (key === undefined || key === null || key === '') continue;
      const before = seen.get(key);
      const path = [at].flat();
      if (before !== undefined)
        throw new SeedProblem(
          [...path, i, name],
          `is that of ${path.join('.')}[${before}] too: give it one of its own`,
        );
      seen.set(key, i);
    }
  }
}

function requireAddresses(applications: Seed['applications']): void {
  for (const [i, application] of (applications ?? []).entries()) {
    for (const name of ['redirectUris', 'logoutRedirectUris'] as const) {
      for (const [n, uri] of (application[name] ?? []).entries()) {
        if (!URL.canParse(withoutWildcard(uri)))
          throw new SeedProblem(
            ['applications', i, name, n],
            `must be a whole address such as http://localhost:3000/callback, got ${JSON.stringify(uri)}`,
          );
      }
    }
  }
}

function requireFields(users: Seed['users'], fields: Seed['fields']): void {
  const known = (fields ?? []).filter(({ targetType = 'USER' }) => targetType === 'USER').map(({ key }) => key);
  for (const [i, { customData }] of (users ?? []).entries()) {
    for (const key of Object.keys(customData ?? {})) {
      if (!known.includes(key))
        throw new SeedProblem(
          ['users', i, 'customData', key],
          `is no field${didYouMean(key, known) || ': define it under fields'}`,
        );
    }
  }
}
