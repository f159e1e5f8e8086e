/** Types and functions of 4.x that have another name now. What is not named here has the same name, or none. */

export const newNames: Readonly<Record<string, string>> = {
  AuthenticationClientOptions: 'AuthOptions',
  ManagementClientOptions: 'ManagementOptions',
  IOidcParams: 'OidcUrlOptions',
  IOauthParams: 'OauthUrlOptions',
  ICasParams: 'CasUrlOptions',
  ILogoutParams: 'LogoutUrlOptions',
  Group: 'GroupFragment',
  Org: 'OrgFragment',
  Policy: 'PolicyFragment',
  PolicyStatement: 'PolicyStatementFragment',
  WhiteList: 'WhiteListFragment',
  UserDefinedField: 'UserDefinedFieldFragment',
  ApplicationList: 'Applications',
  CommonMessage: 'CommonMessageFragment',
  Role: 'RoleFragment',
  Node: 'NodeFragment',
  UserPool: 'UserPoolFragment',
  Identity: 'IdentityFragment',
  RefreshToken: 'RefreshTokenFragment',
  JwtTokenStatus: 'JwtTokenStatusFragment',
  CheckPasswordStrengthResult: 'CheckPasswordStrengthResultFragment',
  UserDefinedData: 'UserDefinedDataFragment',
  KeyValuePair: 'CustomData',
  IMfaAuthenticator: 'MfaAuthenticator',
  IMfaAssociation: 'MfaAssociation',
  QRCodeUserInfo: 'QrCodeUser',
  QRCodeGenarateResult: 'QrCode',
  QRCodeStatus: 'QrCodeState',
  SigninByCredentialsDto: 'SignInRequest',
  SsoSession: 'TrackedSession',
};

/** Lists that are a `Page` of something now: `PaginatedUsers` is `Page<User>`. */
export const pages: Readonly<Record<string, string>> = {
  PaginatedUsers: 'User',
  PaginatedRoles: 'RoleFragment',
  PaginatedGroups: 'GroupFragment',
  PaginatedPolicies: 'PolicyFragment',
  PaginatedPolicyAssignments: 'PolicyAssignmentFragment',
};

/** Methods with a better name that take and give the same. The old names still work; these are the ones to read. */
export const renamedMethods: Readonly<Record<string, string>> = {
  'auth mfa.assosicateMfaAuthenticator': 'associateMfaAuthenticator',
  'auth mfa.confirmAssosicateMfaAuthenticator': 'confirmAssociateMfaAuthenticator',
  'auth unLinkAccount': 'unlinkAccount',
  'auth updateAvatar': 'uploadAvatar',
  'management tenant.setTanentAdmin': 'setTenantAdmin',
  'management tenant.deleteTanentAdmin': 'deleteTenantAdmin',
  'management roles.detail': 'findByCode',
  'management acl.getResources': 'listResources',
};

/** Members that nothing has now, and what takes their place. */
export const goneMembers: Readonly<Record<string, string>> = {
  httpClient:
    "use `connection.rest('GET /api/v2/…', request)`: it rejects with AuthingError and gives the unwrapped data",
  fastHttpClient: "use `connection.rest('GET /api/v2/…', request)`",
  naiveHttpClient: 'use `fetch`',
  graphqlClient: 'use `connection.graphql(document, variables)`',
  publicKeyManager: 'use `publicKey(connection)`',
  publickKeyManager: 'use `publicKey(connection)`',
  tokenProvider: 'use `connection.session`: token(), user(), signIn(), signOut()',
  baseClient: 'use `connection.base`',
  options: 'it is on the client itself, without secrets; parts of the client have none',
  scene: 'the scene belongs to the accessor: qrcode, wxqrcode, wechatmpqrcode',
  timer: '`startPolling` gives the timer',
};

/** Members of `User` that no answer filled, and where they are now. */
export const goneUserMembers: Readonly<Record<string, string>> = {
  roles: '`hasRole(code)` asks for one; on a server `management.users.listRoles(id)` gives all',
  identities: 'ask with `withIdentities`, or `social.getIdentities()`',
  password: 'no answer has it',
  groups: 'on a server `management.users.listGroups(id)`',
  departments: '`listDepartments()`, or `management.users.listDepartment(id)`',
  authorizedResources: '`listAuthorizedResources(namespace)`',
  mainDepartmentId: '`management.users.listDepartment(id)`',
  mainDepartmentCode: '`management.users.listDepartment(id)`',
};

/** Options of 4.x that cannot be carried over, and what takes their place. */
export const goneOptions: Readonly<Record<string, string>> = {
  tokenProvider: 'give `storage` instead: { getItem, setItem, removeItem }',
  httpClient: 'give `fetch`, `onRequest` and `onResponse` instead',
  graphqlClient: 'give `fetch`, `onRequest` and `onResponse` instead',
  publicKeyManager: 'give `publicKey` instead',
};

/** Options that stay and behave in another way. */
export const changedOptions: Readonly<Record<string, string>> = {
  encryption: 'SM2 is a separate import: encryption: sm2(publicKey), from @authing/core/sm2',
  onError:
    'it is called once for each failed call, then the call rejects; `code` is a number of the service or a word of ours',
  timeout: 'it is a deadline over connection, answer and retries; 0 switches it off',
};

/** Methods that need a window: `@authing/browser` has them. */
export const windowBound: readonly string[] = [
  'auth updateAvatar',
  'auth uploadAvatar',
  'auth mfa.associateFaceByLocalFile',
  'auth qrcode.startScanning',
  'auth social.authorize',
  'auth enterprise.authorize',
  'auth browserFingerprint.getBrowserFingers',
  'auth browserFingerprint.getDeviceInfo',
  'auth browserFingerprint.createDevice',
];
