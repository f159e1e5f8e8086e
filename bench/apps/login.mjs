import { connect, getCurrentUser, loginByEmail, logout } from '@authing/browser';

const authing = connect({ appId: 'APP_ID', appHost: 'https://example.authing.cn' });
await loginByEmail(authing, 'ada@example.com', 'secret');
console.log(await getCurrentUser(authing));
await logout(authing);
