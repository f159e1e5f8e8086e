import {
  connectSession,
  getAccessTokenSilently,
  handleRedirectCallback,
  loginWithRedirect,
  logoutWithRedirect,
} from '@authing/browser';

const authing = connectSession({
  appId: 'APP_ID',
  appHost: 'https://example.authing.cn',
  redirectUri: 'https://a.cn/',
});
globalThis.login = () => loginWithRedirect(authing);
globalThis.callback = () => handleRedirectCallback(authing);
globalThis.token = () => getAccessTokenSilently(authing);
globalThis.logout = () => logoutWithRedirect(authing);
