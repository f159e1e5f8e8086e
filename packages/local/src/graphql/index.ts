import type { Call } from '../call.js';
import type { Resolvers } from '../generated/resolvers.generated.js';
import { mergeTables } from '../merge.js';
import { contacts } from './contacts.js';
import { customData } from './custom-data.js';
import { emailTemplates } from './email-templates.js';
import { functions } from './functions.js';
import { groups } from './groups.js';
import { login } from './login.js';
import { mfa } from './mfa.js';
import { org } from './org.js';
import { orgMembers } from './org-members.js';
import { passwords } from './passwords.js';
import { permissions } from './permissions.js';
import { policies } from './policies.js';
import { registration } from './register.js';
import { roles } from './roles.js';
import { session } from './session.js';
import { socialConnections } from './social-connections.js';
import { userPools } from './user-pools.js';
import { userSearch } from './user-search.js';
import { users } from './users.js';
import { whitelists } from './whitelists.js';

/** One part per resource; a part may add fields to any type. */
const parts: readonly Resolvers<Call>[] = [
  org,
  orgMembers,
  permissions,
  policies,
  contacts,
  customData,
  login,
  mfa,
  passwords,
  registration,
  roles,
  session,
  users,
  emailTemplates,
  functions,
  groups,
  socialConnections,
  userPools,
  userSearch,
  whitelists,
];

type Fields = Readonly<Record<string, unknown>>;

function mergeParts(all: readonly Resolvers<Call>[]): Record<string, Record<string, unknown>> {
  const typeNames = new Set(all.flatMap((part) => Object.keys(part)));
  const fieldsOf = (typeName: string) => all.map((part) => (part as Readonly<Record<string, Fields>>)[typeName] ?? {});
  return Object.fromEntries([...typeNames].map((typeName) => [typeName, mergeTables(fieldsOf(typeName))]));
}

export const resolvers = mergeParts(parts);
