/** Where what 4.x exported lives now, and under which name. */

/** `core` is exported by every package of ours: it comes from the one the file uses anyway. */
type Home = 'auth' | 'management' | 'core';

export interface NewName {
  home: Home;
  /** The name to import. */
  name: string;
  /** What stands where the old name stood, when that is more than a name: `Page<User>`. */
  text?: string;
  /** Further names in `text`. */
  also?: readonly string[];
}

export const CLIENTS = { AuthenticationClient: 'auth', ManagementClient: 'management' } as const;

const same = (home: Home, ...names: string[]) => Object.fromEntries(names.map((name) => [name, { home, name }]));
const other = (home: Home, names: Record<string, string>) =>
  Object.fromEntries(Object.entries(names).map(([old, name]) => [old, { home, name }]));
const pages = (home: Home, names: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(names).map(([old, item]) => [old, { home, name: 'Page', text: `Page<${item}>`, also: [item] }]),
  );

export const newNames: Readonly<Record<string, NewName>> = {
  ...same('auth', 'AuthenticationClient', 'PasswordSecurityLevel'),
  ...same('management', 'ManagementClient'),
  ...other('auth', {
    AuthenticationClientOptions: 'AuthOptions',
    IOidcParams: 'OidcUrlOptions',
    IOauthParams: 'OauthUrlOptions',
    ICasParams: 'CasUrlOptions',
    ILogoutParams: 'LogoutUrlOptions',
  }),
  ...other('management', { ManagementClientOptions: 'ManagementOptions' }),
  ...same(
    'core',
    'EmailScene',
    'UdfTargetType',
    'UdfDataType',
    'ResourceType',
    'PolicyAssignmentTargetType',
    'PolicyEffect',
  ),
  ...same('core', 'Operator', 'WhitelistType', 'UserStatus', 'SortByEnum', 'EmailTemplateType', 'Lang', 'Encryption'),
  ...same('core', 'User', 'UpdateUserInput', 'RegisterProfile', 'UserDdfInput'),
  ...same('core', 'LoginByEmailInput', 'LoginByUsernameInput', 'LoginByPhoneCodeInput', 'LoginByPhonePasswordInput'),
  ...same('core', 'RegisterByEmailInput', 'RegisterByUsernameInput', 'RegisterByPhoneCodeInput'),
  ...same('core', 'UserDefinedDataInput', 'SecurityLevel', 'TotpSource'),
  ...same('core', 'ApplicationPublicDetail'),
  ...same('core', 'PrincipalDetail', 'ApplicationConfig'),
  ...same(
    'management',
    'CreateUserInput',
    'UpdateUserpoolInput',
    'SetUdfValueBatchInput',
    'AuthorizeResourceOpt',
    'PolicyStatementInput',
    'Application',
  ),
  ...same(
    'management',
    'ApplicationDetail',
    'AgreementInput',
    'AgreementDetail',
    'AgreementList',
    'ProgrammaticAccessAccount',
    'ProgrammaticAccessAccountList',
  ),
  ...same('management', 'Resource', 'Resources', 'Namespace', 'Namespaces', 'ActiveUser', 'ActiveUsers'),
  ...same('management', 'UserAction', 'UserActions', 'AuditLog', 'DeviceStatus'),
  ...other('management', {
    Group: 'GroupFragment',
    Org: 'OrgFragment',
    Policy: 'PolicyFragment',
    PolicyStatement: 'PolicyStatementFragment',
    WhiteList: 'WhiteListFragment',
    UserDefinedField: 'UserDefinedFieldFragment',
    ApplicationList: 'Applications',
  }),
  ...other('core', {
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
  }),
  ...pages('core', { PaginatedUsers: 'User', PaginatedRoles: 'RoleFragment' }),
  ...pages('management', {
    PaginatedGroups: 'GroupFragment',
    PaginatedPolicies: 'PolicyFragment',
    PaginatedPolicyAssignments: 'PolicyAssignmentFragment',
  }),
} as Record<string, NewName>;

/** Misspelt methods. The old names still work; these are the ones to read. */
export const renamedMembers: Readonly<Record<string, string>> = {
  assosicateMfaAuthenticator: 'associateMfaAuthenticator',
  confirmAssosicateMfaAuthenticator: 'confirmAssociateMfaAuthenticator',
  unLinkAccount: 'unlinkAccount',
  setTanentAdmin: 'setTenantAdmin',
  deleteTanentAdmin: 'deleteTenantAdmin',
};

/** What a human has to look at when it is used on a client, by the end of the member expression. */
export const lookAt: Readonly<Record<string, string>> = {
  getCurrentUser: 'it rejects now when the service cannot be asked; null means that nobody is signed in',
  signinByCredentials: 'it does not redirect any more: `autoRedirect` is gone',
  getUserInfoByAccessToken: 'the token goes in the header now instead of the address',
  checkLoginStatus: 'on a ManagementClient it asks the service now and gives the user or null, not a decoded token',
  'event.sub': 'it returns a function that unsubscribes; the error callback gets one AuthingError',
  tokenProvider: 'use `connection.session`: token(), user(), signIn(), signOut()',
  httpClient:
    "use `connection.rest('GET /api/v2/…', request)`; it rejects with AuthingError and gives the unwrapped data",
  graphqlClient: 'use `connection.graphql(document, variables)`',
  publicKeyManager: 'use `publicKey(connection)`',
};

/** Options of 4.x that cannot be carried over, and what takes their place. */
export const goneOptions: Readonly<Record<string, string>> = {
  tokenProvider: 'give `storage` instead: { getItem, setItem, removeItem }',
  httpClient: 'give `fetch`, `onRequest` and `onResponse` instead',
  graphqlClient: 'give `fetch`, `onRequest` and `onResponse` instead',
  publicKeyManager: 'give `publicKey` instead',
};
