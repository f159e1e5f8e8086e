import { connect, getCurrentUser, loginByEmail, logout } from '@authing/browser';

const authing = connect({ appId: 'APP_ID', appHost: 'https://example.authing.cn' });
globalThis.login = (email, password) => loginByEmail(authing, email, password);
globalThis.me = () => getCurrentUser(authing);
globalThis.leave = () => logout(authing);
