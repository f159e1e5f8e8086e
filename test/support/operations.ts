import type { AuthenticationClient } from '@authing/auth';
import type { ManagementClient } from '@authing/management';

/** Values that must never leave the process but in the request they belong to. */
export interface Secrets {
  password: string;
  newPassword: string;
  code: string;
  smsCode: string;
  mfaToken: string;
  resetToken: string;
  emailToken: string;
  recoveryCode: string;
  refreshToken: string;
  verifier: string;
  accessToken: string;
  ticket: string;
}

export const SECRETS: Secrets = {
  password: 'canary-password',
  newPassword: 'canary-new-password',
  code: 'canary-authorization-code',
  smsCode: '471147',
  mfaToken: 'canary-mfa-token',
  resetToken: 'canary-reset-token',
  emailToken: 'canary-email-token',
  recoveryCode: 'canary-recovery-code',
  refreshToken: 'canary-refresh-token',
  verifier: 'canary-verifier-canary-verifier-canary-verifier',
  accessToken: 'canary-access-token',
  ticket: 'canary-ticket',
};

const { password, newPassword, smsCode, mfaToken, resetToken } = SECRETS;
const email = 'ann@example.com';
const phone = '13800000000';

type Operations<Client> = Record<string, (client: Client) => unknown>;

/** One call of each kind an end user can make, with arguments that are fine. */
export const authOperations: Operations<AuthenticationClient> = {
  registerByEmail: (client) => client.registerByEmail(email, password),
  registerByUsername: (client) => client.registerByUsername('ann', password, {}, { emailToken: SECRETS.emailToken }),
  registerByPhoneCode: (client) => client.registerByPhoneCode(phone, smsCode, password),
  registerByEmailCode: (client) => client.registerByEmailCode(email, smsCode),
  loginByEmail: (client) => client.loginByEmail(email, password, { captchaCode: smsCode }),
  loginByUsername: (client) => client.loginByUsername('ann', password),
  loginByPhonePassword: (client) => client.loginByPhonePassword(phone, password),
  loginByPhoneCode: (client) => client.loginByPhoneCode(phone, smsCode),
  loginByEmailCode: (client) => client.loginByEmailCode(email, smsCode),
  loginBySubAccount: (client) => client.loginBySubAccount('sub', password),
  loginByLdap: (client) => client.loginByLdap('ann', password),
  signinByCredentials: (client) =>
    client.signinByCredentials({ connection: 'PASSWORD', passwordPayload: { email, password } } as never),
  getCurrentUser: (client) => client.getCurrentUser(),
  updateProfile: (client) => client.updateProfile({ nickname: 'Ann' }, { emailToken: SECRETS.emailToken }),
  isUserExists: (client) => client.isUserExists({ email }),
  getSecurityLevel: (client) => client.getSecurityLevel(),
  checkLoginStatus: (client) => client.checkLoginStatus(SECRETS.accessToken),
  refreshToken: (client) => client.refreshToken(),
  trackSession: (client) => client.trackSession(),
  sendSmsCode: (client) => client.sendSmsCode(phone),
  sendEmail: (client) => client.sendEmail(email, 'LOGIN_VERIFY_CODE'),
  checkPasswordStrength: (client) => client.checkPasswordStrength(password),
  resetPasswordByPhoneCode: (client) => client.resetPasswordByPhoneCode(phone, smsCode, newPassword),
  resetPasswordByEmailCode: (client) => client.resetPasswordByEmailCode(email, smsCode, newPassword),
  resetPasswordByFirstLoginToken: (client) => client.resetPasswordByFirstLoginToken({ token: resetToken, password }),
  resetPasswordByForceResetToken: (client) =>
    client.resetPasswordByForceResetToken({ token: resetToken, oldPassword: password, newPassword }),
  updatePassword: (client) => client.updatePassword(newPassword, password),
  bindPhone: (client) => client.bindPhone(phone, smsCode),
  bindEmail: (client) => client.bindEmail(email, smsCode),
  unbindPhone: (client) => client.unbindPhone(),
  getUdfValue: (client) => client.getUdfValue(),
  setUdfValue: (client) => client.setUdfValue({ age: 20 }),
  listUdv: (client) => client.listUdv(),
  listOrgs: (client) => client.listOrgs(),
  listDepartments: (client) => client.listDepartments(),
  hasRole: (client) => client.hasRole('admin'),
  listAuthorizedResources: (client) => client.listAuthorizedResources('default'),
  listApplications: (client) => client.listApplications(),
  getAccessTokenByCode: (client) => client.getAccessTokenByCode(SECRETS.code, { codeVerifier: SECRETS.verifier }),
  getNewAccessTokenByRefreshToken: (client) => client.getNewAccessTokenByRefreshToken(SECRETS.refreshToken),
  getUserInfoByAccessToken: (client) => client.getUserInfoByAccessToken(SECRETS.accessToken),
  introspectToken: (client) => client.introspectToken(SECRETS.accessToken),
  revokeToken: (client) => client.revokeToken(SECRETS.refreshToken),
  'mfa.getMfaAuthenticators': (client) => client.mfa.getMfaAuthenticators({ type: 'totp', mfaToken }),
  'mfa.verifyTotpMfa': (client) => client.mfa.verifyTotpMfa({ totp: smsCode, mfaToken }),
  'mfa.verifyTotpRecoveryCode': (client) =>
    client.mfa.verifyTotpRecoveryCode({ recoveryCode: SECRETS.recoveryCode, mfaToken }),
  'mfa.verifyAppSmsMfa': (client) => client.mfa.verifyAppSmsMfa({ phone, code: smsCode, mfaToken }),
  'qrcode.geneCode': (client) => client.qrcode.geneCode(),
  'qrcode.checkStatus': (client) => client.qrcode.checkStatus('random'),
  'qrcode.exchangeUserInfo': (client) => client.qrcode.exchangeUserInfo(SECRETS.ticket),
  'social.getIdentities': (client) => client.social.getIdentities(),
  'principal.detail': (client) => client.principal.detail(),
  'browserFingerprint.myDevicesList': (client) => client.browserFingerprint.myDevicesList(),
  logout: (client) => client.logout(),
};

/** One call of each kind an administrator can make, with arguments that are fine. */
export const managementOperations: Operations<ManagementClient> = {
  'users.create': ({ users }) => users.create({ username: 'ann', password }),
  'users.update': ({ users }) => users.update('u1', { password: newPassword }),
  'users.detail': ({ users }) => users.detail('u1', { withCustomData: true }),
  'users.list': ({ users }) => users.list(1, 10, { withCustomData: true }),
  'users.iterate': async ({ users }) => {
    for await (const user of users.iterate({ limit: 2 })) if (!user.id) break;
  },
  'users.search': ({ users }) => users.search('ann'),
  'users.batch': ({ users }) => users.batch(['u1']),
  'users.batchWithIdentities': ({ users }) => users.batchWithIdentities(['u1']),
  'users.exists': ({ users }) => users.exists({ username: 'ann' }),
  'users.find': ({ users }) => users.find({ email }),
  'users.deleteMany': ({ users }) => users.deleteMany(['u1']),
  'users.listGroups': ({ users }) => users.listGroups('u1'),
  'users.listRoles': ({ users }) => users.listRoles('u1'),
  'users.hasRole': ({ users }) => users.hasRole('u1', 'admin'),
  'users.listDepartment': ({ users }) => users.listDepartment('u1'),
  'users.listAuthorizedResources': ({ users }) => users.listAuthorizedResources('u1', 'default'),
  'users.getUdfValue': ({ users }) => users.getUdfValue('u1'),
  'users.setUdfValue': ({ users }) => users.setUdfValue('u1', { age: 20 }),
  'users.listUserActions': ({ users }) => users.listUserActions(),
  'users.kick': ({ users }) => users.kick(['u1']),
  'roles.create': ({ roles }) => roles.create('admin'),
  'roles.list': ({ roles }) => roles.list(),
  'roles.listUsers': ({ roles }) => roles.listUsers('admin'),
  'roles.listPolicies': ({ roles }) => roles.listPolicies('admin'),
  'roles.getUdfValue': ({ roles }) => roles.getUdfValue('r1'),
  'groups.create': ({ groups }) => groups.create('staff', 'Staff'),
  'groups.list': ({ groups }) => groups.list(),
  'groups.detail': ({ groups }) => groups.detail('staff'),
  'groups.listUsers': ({ groups }) => groups.listUsers('staff'),
  'org.list': ({ org }) => org.list(),
  'org.findById': ({ org }) => org.findById('o1'),
  'org.addNodeToOrg': ({ org }) => org.addNodeToOrg('o1', 'n1', { name: 'Sales' }),
  'org.listMembers': ({ org }) => org.listMembers('n1'),
  'org.rootNode': ({ org }) => org.rootNode('o1'),
  'org.exportAll': ({ org }) => org.exportAll(),
  'policies.list': ({ policies }) => policies.list(),
  'policies.detailWithAssignments': ({ policies }) => policies.detailWithAssignments('p1'),
  'policies.listAssignments': ({ policies }) => policies.listAssignments({ code: 'p1' }),
  'acl.isAllowed': ({ acl }) => acl.isAllowed('u1', 'book', 'read'),
  'acl.listAuthorizedResources': ({ acl }) => acl.listAuthorizedResources('USER', 'u1', 'default'),
  'acl.listNamespaces': ({ acl }) => acl.listNamespaces(),
  'acl.listResources': ({ acl }) => acl.listResources(),
  'acl.getResourceById': ({ acl }) => acl.getResourceById('r1'),
  'udf.list': ({ udf }) => udf.list('USER'),
  'udf.listUdv': ({ udf }) => udf.listUdv('USER', 'u1'),
  'applications.list': ({ applications }) => applications.list(),
  'applications.findById': ({ applications }) => applications.findById('a1'),
  'applications.activeUsers': ({ applications }) => applications.activeUsers('a1'),
  'statistics.listUserActions': ({ statistics }) => statistics.listUserActions(),
  'statistics.listAuditLogs': ({ statistics }) => statistics.listAuditLogs(),
  'userAction.list': ({ userAction }) => userAction.list(),
  'tenant.list': ({ tenant }) => tenant.list(),
  'tenant.members': ({ tenant }) => tenant.members('t1'),
  'userpool.detail': ({ userpool }) => userpool.detail(),
  'userpool.listEnv': ({ userpool }) => userpool.listEnv(),
  'whitelist.list': ({ whitelist }) => whitelist.list('EMAIL'),
  'mfa.getStatus': ({ mfa }) => mfa.getStatus('u1'),
  'principal.detail': ({ principal }) => principal.detail('u1'),
  checkLoginStatus: (client) => client.checkLoginStatus(SECRETS.accessToken),
  sendEmail: (client) => client.sendEmail(email, 'VERIFY_CODE'),
  isPasswordValid: (client) => client.isPasswordValid(password),
};
