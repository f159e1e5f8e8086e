import type { Call } from '../server/call.js';
import type { Resolvers } from '../server/generated/resolvers.generated.js';
import { mergeTables } from '../server/merge.js';
import { contacts } from './contacts/contacts.graphql.js';
import { customData } from './custom-data/custom-data.graphql.js';
import { emailTemplates } from './email-templates/email-templates.graphql.js';
import { functions } from './functions/functions.graphql.js';
import { groups } from './groups/groups.graphql.js';
import { login } from './login/login.graphql.js';
import { mfa } from './mfa/mfa.graphql.js';
import { org } from './org/org.graphql.js';
import { orgMembers } from './org/org-members.graphql.js';
import { passwords } from './passwords/passwords.graphql.js';
import { permissions } from './permissions/permissions.graphql.js';
import { policies } from './permissions/policies.graphql.js';
import { registration } from './register/register.graphql.js';
import { roles } from './roles/roles.graphql.js';
import { session } from './session/session.graphql.js';
import { socialConnections } from './social/social.graphql.js';
import { userPools } from './user-pools/user-pools.graphql.js';
import { userSearch } from './users/user-search.graphql.js';
import { users } from './users/users.graphql.js';
import { whitelists } from './whitelists/whitelists.graphql.js';

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
