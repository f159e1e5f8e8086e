import { isUniqueViolation } from '../../db/database.js';
import type { Call } from '../../server/call.js';
import { errors, invalidArgument } from '../../server/errors.js';
import type { UpdateUserpoolInput } from '../../server/generated/resolvers.generated.js';
import type { PoolSettings, UserPool } from './user-pools.store.js';

/** Kinds of pool; a pool keeps their codes. */
export const poolTypes = [
  { code: 'web', name: 'Web', description: 'Users of web applications', image: '', sdks: ['@authing/browser'] },
  {
    code: 'native',
    name: 'Native',
    description: 'Users of mobile and desktop applications',
    image: '',
    sdks: ['@authing/auth'],
  },
  {
    code: 'workforce',
    name: 'Workforce',
    description: 'Members of an organisation',
    image: '',
    sdks: ['@authing/management'],
  },
];

/** A pool as its administrator sees it, over GraphQL and REST: settings lie beside the name. */
export function poolView({ settings, userpoolTypes, ...pool }: UserPool) {
  return {
    ...pool,
    ...settings,
    userpoolTypes: poolTypes.filter(({ code }) => userpoolTypes?.includes(code)),
    isDeleted: false,
    showWxQRCodeWhenRegisterDisabled: false,
    packageType: 0,
    useCustomUserStore: false,
  };
}

const own = ['name', 'logo', 'domain', 'description', 'userpoolTypes'] as const;

/** Members that are null keep their value; members of nested settings that are not named do too. @throws 400, 2039 */
export function updatePool({ local, pool }: Call, input: UpdateUserpoolInput): UserPool {
  const given = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
  const isOwn = ([name]: [string, unknown]) => (own as readonly string[]).includes(name);
  const settings = given.filter((entry) => !isOwn(entry)).map(([name, value]) => [name, merged(pool, name, value)]);
  const { tokenExpiresAfter, verifyCodeLength } = input;
  if ((tokenExpiresAfter ?? 1) < 1 || (verifyCodeLength ?? 4) < 4) throw invalidArgument('A setting is out of range');
  return withFreeDomain(() =>
    local.store.pools.update(pool, {
      ...Object.fromEntries(given.filter(isOwn)),
      settings: Object.fromEntries(settings),
    }),
  );
}

function merged({ settings }: UserPool, name: string, value: unknown): unknown {
  if (typeof value !== 'object') return value;
  const members = Object.entries(value as object).filter(([, member]) => member !== null);
  return { ...(settings[name as keyof PoolSettings] as object | null), ...Object.fromEntries(members) };
}

/** @throws 2039 */
export function withFreeDomain<Result>(write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    if (isUniqueViolation(error, 'domain')) throw errors.domainTaken();
    throw error;
  }
}

/** Deletes a pool with everything in it: every row of every table that names the pool. */
export function deletePool({ local: { db }, pool }: Call): void {
  const sql = `SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'userPoolId' WHERE m.type = 'table'`;
  db.transaction(() => {
    db.exec('PRAGMA defer_foreign_keys = ON');
    for (const { name } of db.all<{ name: string }>(sql)) db.run(`DELETE FROM ${name} WHERE userPoolId = ?`, pool.id);
    db.run('DELETE FROM userPools WHERE id = ?', pool.id);
  });
}
