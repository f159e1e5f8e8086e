/** What login.mjs does, with the library that is replaced. */
import { AuthenticationClient } from 'authing-js-sdk';

const authing = new AuthenticationClient({ appId: 'APP_ID', appHost: 'https://example.authing.cn' });
globalThis.login = (email, password) => authing.loginByEmail(email, password);
globalThis.me = () => authing.getCurrentUser();
globalThis.leave = () => authing.logout();
