import { requireTenantMember } from '../topics/tenants/tenants.js';
import type { Call } from './call.js';
import { errors } from './errors.js';
import type { MutationResolvers, QueryResolvers } from './generated/resolvers.generated.js';

/**
 * Who may call: anybody · a signed-in user · a user pool's administrator · either of the two (the resolver limits a
 * user to their own things) · a user or someone who holds an mfaToken.
 */
export type Access = 'public' | 'user' | 'management' | 'either' | 'mfa';

/** @throws 1001, 2020, 2206, 2207; 2120008 and 2130010 for a user in the name of a tenant that is not theirs */
export function checkAccess(access: Access, call: Call): void {
  const { caller } = call;
  if (access === 'public') return;
  if (caller.kind === 'user') requireTenantMember(call, caller.user);
  if (allowed[access].includes(caller.kind)) return;
  if (caller.kind === 'rejected') throw caller.error;
  throw caller.kind === 'nobody' ? errors.notLoggedIn() : errors.noPermission();
}

const allowed: Record<Exclude<Access, 'public'>, readonly string[]> = {
  user: ['user'],
  management: ['management'],
  either: ['user', 'management'],
  mfa: ['user', 'mfa'],
};

/** Every root field of the GraphQL contract; a field that is missing here does not compile. */
export const graphqlAccess: Record<keyof QueryResolvers | keyof MutationResolvers, Access> = {
  // sign up, sign in, recover
  registerByEmail: 'public',
  registerByUsername: 'public',
  registerByPhoneCode: 'public',
  loginByEmail: 'public',
  loginByUsername: 'public',
  loginByPhoneCode: 'public',
  loginByPhonePassword: 'public',
  loginBySubAccount: 'public',
  resetPassword: 'public',
  resetPasswordByFirstLoginToken: 'public',
  resetPasswordByForceResetToken: 'public',
  sendEmail: 'public',
  checkPasswordStrength: 'public',
  checkPassword: 'user',
  checkLoginStatus: 'public',
  isUserExists: 'public',
  accessToken: 'public',
  refreshAccessToken: 'public',

  // the user's own account
  user: 'either',
  updateUser: 'either',
  updatePassword: 'user',
  bindPhone: 'user',
  bindEmail: 'user',
  unbindPhone: 'user',
  unbindEmail: 'user',
  updatePhone: 'user',
  updateEmail: 'user',
  refreshToken: 'either',
  udv: 'either',
  setUdv: 'either',
  setUdvBatch: 'either',
  removeUdv: 'either',
  authorizedResources: 'either',
  isActionAllowed: 'either',
  isActionDenied: 'either',
  queryMfa: 'either',
  changeMfa: 'either',
  qiniuUptoken: 'either',

  // users
  userBatch: 'management',
  users: 'management',
  archivedUsers: 'management',
  searchUser: 'management',
  findUser: 'management',
  createUser: 'management',
  deleteUser: 'management',
  deleteUsers: 'management',
  sendFirstLoginVerifyEmail: 'management',
  setMainDepartment: 'management',

  // roles, groups, organisations
  role: 'management',
  roles: 'management',
  createRole: 'management',
  updateRole: 'management',
  deleteRole: 'management',
  deleteRoles: 'management',
  assignRole: 'management',
  revokeRole: 'management',
  group: 'management',
  groups: 'management',
  addUserToGroup: 'management',
  removeUserFromGroup: 'management',
  createGroup: 'management',
  updateGroup: 'management',
  deleteGroups: 'management',
  nodeById: 'management',
  nodeByCode: 'management',
  org: 'management',
  orgs: 'management',
  childrenNodes: 'management',
  rootNode: 'management',
  isRootNode: 'management',
  searchNodes: 'management',
  createOrg: 'management',
  deleteOrg: 'management',
  addNode: 'management',
  addNodeV2: 'management',
  updateNode: 'management',
  deleteNode: 'management',
  addMember: 'management',
  removeMember: 'management',
  moveMembers: 'management',
  moveNode: 'management',

  // permissions
  authorizedTargets: 'management',
  policy: 'management',
  policies: 'management',
  policyAssignments: 'management',
  allow: 'management',
  authorizeResource: 'management',
  createPolicy: 'management',
  updatePolicy: 'management',
  deletePolicy: 'management',
  deletePolicies: 'management',
  addPolicyAssignments: 'management',
  enablePolicyAssignment: 'management',
  disbalePolicyAssignment: 'management',
  removePolicyAssignments: 'management',

  // custom data
  udf: 'either',
  udfValueBatch: 'management',
  setUdf: 'management',
  removeUdf: 'management',
  setUdfValueBatch: 'management',

  // the pool and its settings
  userpool: 'management',
  userpools: 'management',
  userpoolTypes: 'management',
  createUserpool: 'management',
  updateUserpool: 'management',
  refreshUserpoolSecret: 'management',
  deleteUserpool: 'management',
  whitelist: 'management',
  addWhitelist: 'management',
  removeWhitelist: 'management',
  isDomainAvaliable: 'management',
  socialConnection: 'management',
  socialConnections: 'management',
  socialConnectionInstance: 'management',
  socialConnectionInstances: 'management',
  createSocialConnectionInstance: 'management',
  enableSocialConnectionInstance: 'management',
  disableSocialConnectionInstance: 'management',
  emailTemplates: 'management',
  previewEmail: 'management',
  configEmailTemplate: 'management',
  enableEmailTemplate: 'management',
  disableEmailTemplate: 'management',
  templateCode: 'management',
  function: 'management',
  functions: 'management',
  createFunction: 'management',
  updateFunction: 'management',
  deleteFunction: 'management',
};
