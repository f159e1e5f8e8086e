/** The console of a local server where somebody has just tried things out. */
import { AuthenticationClient } from '@authing/auth';
import { startLocal } from '@authing/local';
import { ManagementClient } from '@authing/management';

const people = ['Ada Lovelace', 'Grace Hopper', 'Alan Turing', 'Edsger Dijkstra'].map((nickname, i) => {
  const username = nickname.split(' ')[0].toLowerCase();
  return { username, nickname, email: `${username}@example.com`, phone: `1380000000${i}`, password: 'a long password' };
});

export async function takeConsole(open, how) {
  const server = await startLocal({ port: 4400, seed: { users: people, roles: [{ code: 'author' }] } });
  try {
    await useIt(server);
    const page = await open(server.url);
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    return await page.screenshot(how);
  } finally {
    await server.close();
  }
}

async function useIt({ url, appId, userPoolId, userPoolSecret, faults }) {
  const authing = new AuthenticationClient({ appId, appHost: url });
  const management = new ManagementClient({ userPoolId, secret: userPoolSecret, host: url });
  await management.users.list();
  await authing.loginByEmail('ada@example.com', 'wrong').catch(() => undefined);
  await authing.loginByEmail('ada@example.com', 'a long password');
  await authing.getCurrentUser();
  await authing.sendEmail('grace@example.com', 'LOGIN_VERIFY_CODE');
  await authing.sendSmsCode('13800000002');
  faults.next('roles', { status: 503 });
  await management.roles.list();
  faults.next('loginByEmail', { delay: 2000, times: 2 });
}
