import { test as base, type Page } from '@playwright/test';
import { type LocalOptions, type LocalServer, type Outbox, startLocal } from './index.js';

export { expect } from '@playwright/test';

interface TestFixtures {
  /** The worker's server, back at its seed. */
  local: LocalServer;
  /** Mails and text messages of the test. */
  outbox: Outbox;
  /** Who `signedInPage` is signed in as; made when there is no such user. */
  localUser: { email: string; password: string };
  /** A page whose browser has a session at the server: an application's login comes back without a form. */
  signedInPage: Page;
}
interface WorkerFixtures {
  /** How the server is started: `test.use({ localOptions: { port: 4400 } })`. */
  localOptions: LocalOptions;
  /** One server for all tests of a worker. Tests take `local`, which is reset. */
  localOfWorker: LocalServer;
}

/** Playwright's `test` with a local server. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  localOptions: [{}, { option: true, scope: 'worker' }],
  localOfWorker: [
    async ({ localOptions }, use) => {
      const server = await startLocal({ passwordCost: 16, ...localOptions });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  local: async ({ localOfWorker }, use) => {
    await localOfWorker.reset();
    await use(localOfWorker);
  },
  outbox: ({ local }, use) => use(local.outbox),
  localUser: [{ email: 'ada@example.com', password: 'lovelace-1815' }, { option: true }],
  signedInPage: async ({ local, localUser, page }, use) => {
    await local.signIn(localUser);
    const login = `${local.url}/login?${new URLSearchParams({ app_id: local.appId, return_to: '/' })}`;
    const { email: account, password } = localUser;
    const answer = await page.context().request.post(login, { form: { account, password }, maxRedirects: 0 });
    if (answer.status() !== 302)
      throw new Error(`${account} cannot log in with the password of localUser: give the one that the seed has`);
    await use(page);
  },
});
