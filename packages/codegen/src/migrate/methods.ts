/** What changed from 4.x, by `auth` or `management` and the method. A method that is not named here only has better types and errors. */

/** Other names of the same function. Those of 4.x stay as deprecated aliases unless the text says otherwise. */
export const renamed: Readonly<Record<string, string>> = {
  'auth unLinkAccount': '`unlinkAccount`',
  'auth updateAvatar': '`uploadAvatar`',
  'auth mfa.assosicateMfaAuthenticator': '`mfa.associateMfaAuthenticator`',
  'auth mfa.confirmAssosicateMfaAuthenticator': '`mfa.confirmAssociateMfaAuthenticator`',
  'auth graphqlClient.request': '`authing.connection.graphql(document, variables)`; no alias',
  'auth graphqlClient.setOptions': '`authing.with(options)`; no alias',
  'auth httpClient.request': "`authing.connection.rest('GET /api/v2/…', request)`; no alias",
  'auth httpClient.setOptions': '`authing.with(options)`; no alias',
  'auth baseClient.appHost': '`authing.connection.base`',
  'management tenant.setTanentAdmin': '`tenant.setTenantAdmin`',
  'management tenant.deleteTanentAdmin': '`tenant.deleteTenantAdmin`',
  'management roles.detail': '`roles.findByCode`',
  'management acl.getResources': '`acl.listResources`',
};

const NULL_OR_ERROR = 'Rejects when it cannot ask; it was null.';
const MAYBE_NONE = 'Null when there is none.';
const NOT_FALSE = 'Rejects with the reason; it was `false`.';
const STORES = 'Makes the user the signed-in one.';
const KEEPS = 'An answer without a token no longer ends the session.';
const HOLDS_ON = 'Clears the session here first, also when the service cannot be told.';
const BOTH_ARGS = 'The second argument may be left out.';
const DATES = '`DATETIME` is a `Date`; one bad value no longer fails the read.';
const WRITES_DATES = 'A `Date` comes back as the same `Date`.';
const UNCHANGED_INPUT = 'Your object is not changed.';
const PAGES = 'Typed. There is an iterator.';
const UNSUBSCRIBE =
  'Returns a function that unsubscribes. `errCallback` gets one `AuthingError`, at the end. Reconnects with a fresh token.';
const OWN_WINDOW =
  'Also returns a promise of the user. Only messages of our own window and origin count. Blocked, closed and timed out are three errors. The window is closed.';

export const notes: Readonly<Record<string, string>> = {
  'auth checkLoggedIn': 'The id is that of the signed-in user, not that of an unverified token.',
  'auth checkLoginStatus': 'Null for a token that does not count.',
  'auth tokenProvider.getToken': 'Null without a session.',
  'auth setToken': 'The user of another token is forgotten.',
  'auth registerByEmail': KEEPS,
  'auth registerByUsername': KEEPS,
  'auth registerByPhoneCode': KEEPS,
  'auth registerByEmailCode': `${STORES} Options are converted as in the other registrations.`,
  'auth loginByEmail': 'Sends no token of the user before.',
  'auth loginByEmailCode': 'Works with `host` and `domain` too.',
  'auth loginByAd': 'A host without a parent domain is refused with `websocket_host`.',
  'auth updateProfile': `${UNCHANGED_INPUT} ${KEEPS}`,
  'auth bindPhone': KEEPS,
  'auth unbindPhone': KEEPS,
  'auth bindEmail': KEEPS,
  'auth unbindEmail': KEEPS,
  'auth refreshToken': 'Callers at the same time share one request.',
  'auth getCurrentUser': `Null when nobody is signed in or the token does not count. ${NULL_OR_ERROR}`,
  'auth logout': HOLDS_ON,
  'auth logoutCurrent': HOLDS_ON,
  'auth uploadAvatar': 'Rejects with `file_cancelled`; it never settled. The token is sent. The file keeps its name.',
  'auth getUdfValue': DATES,
  'auth setUdfValue': WRITES_DATES,
  'auth listUdv': DATES,
  'auth computedPasswordSecurityLevel': 'Throws an error for what is no text; it threw a text.',
  'auth getAccessTokenByClientCredentials': BOTH_ARGS,
  'auth generateCodeChallenge':
    'The name is from 4.x: it gives the *verifier*, of WebCrypto. `createAuthorizeRequest` gives all that belongs together.',
  'auth getUserInfoByAccessToken':
    "The token goes in the header; it went in the address. `{ tokenPlace: 'query' }` is as before.",
  'auth buildAuthorizeUrl':
    'Values are encoded. `redirect_uri` is required where the protocol needs it. The tenant of the client is used.',
  'auth buildLogoutUrl': 'Values are encoded. `{ expert: true }` alone works.',
  'auth revokeToken': 'Unknown authentication methods are refused; they did nothing.',
  'auth validateTicketV1': 'Ticket and service are encoded.',
  'auth validateTicketV2': 'Ticket and service are encoded.',
  'auth trackSession': 'Null without a session.',
  'auth signinByCredentials': 'Works without `options`. Logs nothing and does not redirect: `autoRedirect` is gone.',
  'auth mfa.confirmAssosicateMfaAuthenticator': '`mfaToken` is sent.',
  'auth mfa.verifyTotpMfa': STORES,
  'auth mfa.verifyAppSmsMfa': STORES,
  'auth mfa.verifyAppEmailMfa': STORES,
  'auth mfa.verifyTotpRecoveryCode': STORES,
  'auth mfa.verifyFaceMfa': STORES,
  'auth mfa.associateFaceByBlob': 'A failed upload ends it.',
  'auth qrcode.startScanning':
    'Resolves with `{ stop() }`. Polls do not overlap; callbacks are called once; no HTML from the service; nothing stays in the page.',
  'auth qrcode.startPolling': 'Polls do not overlap; callbacks are called once. The timer has `stop()`.',
  'auth qrcode.exchangeUserInfo': 'Does not sign anybody in: it runs on your server.',
  'auth social.authorize': OWN_WINDOW,
  'auth enterprise.authorize': OWN_WINDOW,
  'auth browserFingerprint.getBrowserFingers':
    'Canvas, plug-ins and WebGL count now: fingers differ from those of 4.x unless the browser kept them.',
  'auth browserFingerprint.createDevice': NOT_FALSE,
  'auth browserFingerprint.myDevicesUnbind': NOT_FALSE,
  'auth browserFingerprint.myDevicesLogout': NOT_FALSE,
  'auth event.sub': UNSUBSCRIBE,
  'auth tokenProvider.getUser': 'A corrupt record counts as none.',
  'management checkLoginStatus':
    'Asks the service: forged and ended tokens give null. It gives the user, whatever `fetchUserDetail` says.',
  'management makeRestRequest': 'Takes addresses of this service only.',
  'management users.create': UNCHANGED_INPUT,
  'management users.update': UNCHANGED_INPUT,
  'management users.list': PAGES,
  'management users.search': PAGES,
  'management users.find': '`identity` is honoured together with `withCustomData`; null when there is none.',
  'management users.hasRole': 'Looks at all roles, not at one page.',
  'management users.listDepartment': 'A user that does not exist is an empty page.',
  'management users.getUdfValue': DATES,
  'management users.getUdfValueBatch': DATES,
  'management users.setUdfValue': WRITES_DATES,
  'management users.listUserActions': 'Typed as what the service sends.',
  'management roles.addPolicies': 'Assigns to the role; it addressed a user of that name.',
  'management roles.removePolicies': 'Takes from the role; it addressed a user of that name.',
  'management roles.getSpecificUdfValue': 'Typed.',
  'management roles.detail': MAYBE_NONE,
  'management roles.findByCode': MAYBE_NONE,
  'management groups.detail': MAYBE_NONE,
  'management org.getNodeByCode': MAYBE_NONE,
  'management org.getNodeById': MAYBE_NONE,
  'management policies.detail': MAYBE_NONE,
  'management acl.getResourceById': MAYBE_NONE,
  'management acl.getResourceByCode': MAYBE_NONE,
  'management applications.findRole': MAYBE_NONE,
  'management groups.listUsers': 'A group that does not exist is an empty page.',
  'management org.updateNode': '`order`, `nameI18n` and `descriptionI18n` are sent.',
  'management org.getAllOrgs': 'Typed. There is an iterator.',
  'management org.importByJson': 'Typed.',
  'management org.exportAll': 'Typed.',
  'management org.exportByOrgId': 'Typed.',
  'management org.startSync': 'An unknown provider is refused before anything is sent.',
  'management policies.list': '`excludeDefault` is honoured.',
  'management acl.randomString': 'From WebCrypto.',
  'management acl.isAllowed': '`tenantId` is honoured. The order is resource, action.',
  'management acl.createProgrammaticAccessAccount': 'The secret is made by WebCrypto or the service.',
  'management whitelist.enable': 'A bad type is refused before anything is sent.',
  'management whitelist.disable': 'A bad type is refused before anything is sent.',
  'management userAction.list': '`operatorArn`; the misspelt `operatoArn` is still understood.',
  'management tenant.members': 'The options may be left out.',
  'management tenant.checkExtIdpConnectionIdentifierUnique': 'Rejects when it cannot ask; it was `true`.',
  'management tenant.changeExtIdpConnectionState': NOT_FALSE,
  'management tenant.batchChangeExtIdpConnectionState': NOT_FALSE,
  'management tenant.setTanentAdmin': NOT_FALSE,
  'management tenant.deleteTanentAdmin': NOT_FALSE,
  'management tenant.updateTenantMember': NOT_FALSE,
  'management tenant.batchInsertResource': NOT_FALSE,
  'management event.sub': UNSUBSCRIBE,
  'management browserFingerprint.getDeviceUserList': 'Works without `userId`.',
  'management browserFingerprint.delDevice': NOT_FALSE,
  'management browserFingerprint.disableDevice': NOT_FALSE,
  'management browserFingerprint.enableDevice': NOT_FALSE,
  'management browserFingerprint.suspendDevice': NOT_FALSE,
  'management browserFingerprint.delDeviceUser': NOT_FALSE,
  'management browserFingerprint.disableDeviceUser': NOT_FALSE,
  'management browserFingerprint.enableDeviceUser': NOT_FALSE,
  'management browserFingerprint.suspendDeviceUser': NOT_FALSE,
};
