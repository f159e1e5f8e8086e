/** The main job in one run: a user registers, logs in and is administered, all against a local server. */
import { AuthenticationClient, ErrorCodes, isAuthingError } from '@authing/auth';
import { startLocal } from '@authing/local';
import { ManagementClient } from '@authing/management';

let number = 0;
const step = (title, outcome = '') => console.log(`${String(++number).padStart(2)}. ${title.padEnd(46)} ${outcome}`);

const server = await startLocal();
const { url, appId, userPoolId, userPoolSecret } = server;
step('A local Authing server is up', url);

const email = 'ada@example.com';
const password = 'correct 🐎 battery staple';
const authing = new AuthenticationClient({ appId, appHost: url, lang: 'en-US' });
const registered = await authing.registerByEmail(email, password, { nickname: 'Ada' });
step('Registered by email, with an emoji password', `user ${registered.id}`);

const user = await authing.loginByEmail(email, password);
step('Logged in', `${user.email}, token of ${user.token.length} characters`);

const me = await authing.getCurrentUser();
step('Read the profile', `nickname ${me.nickname}`);

const updated = await authing.updateProfile({ nickname: 'Countess of Lovelace', gender: 'F' });
step('Updated the profile', `nickname ${updated.nickname}`);

const management = new ManagementClient({ userPoolId, secret: userPoolSecret, host: url, lang: 'en-US' });
const { totalCount, list } = await management.users.list();
step('An administrator lists the users', `${totalCount}: ${list.map((one) => one.email).join(', ')}`);

await management.roles.create('author', 'May write articles');
await management.roles.addUsers('author', [user.id]);
const authors = await management.roles.listUsers('author');
step('… and gives one a role', `role author: ${authors.list.map((one) => one.nickname).join(', ')}`);

try {
  await authing.loginByEmail(email, 'a wrong password');
  throw new Error('the wrong password was accepted');
} catch (error) {
  if (!isAuthingError(error)) throw error;
  const name = Object.keys(ErrorCodes).find((key) => ErrorCodes[key] === error.code);
  step('A wrong password is a typed error', `${error.kind} ${error.code} ${name}: “${error.message}”`);
}

await authing.logout();
step('Logged out', `current user: ${await authing.getCurrentUser()}`);

await server.close();
console.log('\nDone. Next: README.md, or your own first call against `npx @authing/local`.');
