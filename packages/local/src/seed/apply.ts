import { hashPassword } from '../crypto/password-hash.js';
import type { Local } from '../server/local.js';
import { storedForm } from '../topics/custom-data/custom-data.js';
import { passwordPatch } from '../topics/passwords/passwords.js';
import { addBuiltInPolicies } from '../topics/permissions/built-in-policies.js';
import type { UserPool } from '../topics/user-pools/user-pools.store.js';
import type { User } from '../topics/users/users.store.js';
import { defaultSeed, type Seed, type SeedUser } from './seed.js';

/** Writes a seed into an empty database. A resource that has seed data of its own adds a line here. */
export async function applySeed(local: Local, seed: Seed): Promise<void> {
  const { store } = local;
  const pool = store.pools.create({ name: 'Local user pool', ...seed.userPool });
  addBuiltInPolicies(local, pool.id);
  for (const app of seed.applications ?? defaultSeed.applications ?? []) {
    store.applications.create({ name: 'Application', ...app, userPoolId: pool.id });
  }
  for (const field of seed.fields ?? []) {
    const { key, targetType = 'USER', dataType = 'STRING', label = key, options = null } = field;
    store.fields.define({ userPoolId: pool.id, key, targetType, dataType, label, options });
  }
  for (const role of seed.roles ?? []) store.roles.create({ ...role, userPoolId: pool.id });
  const users = seed.users ?? [];
  // Hashes take long and are made side by side; the users themselves come in the order written.
  const secrets = await Promise.all(
    users.map(({ password }) => password !== undefined && passwordPatch(local, password)),
  );
  for (const [i, user] of users.entries()) seedUser(local, pool, user, secrets[i] || {});
  for (const webhook of seed.webhooks ?? []) store.webhooks.create({ ...webhook, userPoolId: pool.id });
  await seedDirectories(local, pool, seed.directories ?? {});
}

function seedUser(
  local: Local,
  pool: UserPool,
  { password: _, roles, customData, ...profile }: SeedUser,
  secret: Partial<User>,
): void {
  const { store } = local;
  const user = store.users.create({
    emailVerified: profile.email !== undefined,
    ...secret,
    ...profile,
    userPoolId: pool.id,
  });
  for (const code of roles ?? []) {
    const role = store.roles.byCode(pool.id, code) ?? store.roles.create({ userPoolId: pool.id, code });
    store.roles.addMembers(role, 'USER', [user.id]);
  }
  for (const [key, value] of Object.entries(customData ?? {})) {
    const definition = store.fields.definition(pool.id, 'USER', key);
    if (!definition) continue;
    const stored = storedForm(definition, JSON.stringify(value));
    store.fields.set({ userPoolId: pool.id, targetType: 'USER', targetId: user.id, key, value: stored });
  }
}

async function seedDirectories(
  local: Local,
  pool: UserPool,
  directories: NonNullable<Seed['directories']>,
): Promise<void> {
  for (const directory of ['ldap', 'ad'] as const) {
    for (const { username, password, ...profile } of directories[directory] ?? []) {
      const passwordHash = await hashPassword(password, local.settings.passwordCost);
      local.store.directories.put({ userPoolId: pool.id, directory, username, passwordHash, profile });
    }
  }
}
