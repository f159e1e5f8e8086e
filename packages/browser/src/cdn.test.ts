import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { cdnFile, useChromium } from '../../../test/support/browser.js';
import { base32, totp } from '../../../test/support/totp.js';

/** What a page has that loads the file by a script tag. */
declare const Authing: typeof import('./index.js');
declare const client: import('./client.js').AuthenticationClient;

/** What the page's content security policy refused. */
declare const violations: string[];
const RECORDER = `var violations = [];
document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));`;

const chromium = useChromium();
let server: LocalServer;
let script: string;

beforeAll(async () => {
  server = await startLocal({
    passwordCost: 16,
    seed: { users: [{ email: 'ann@example.com', password: 'ann-password' }] },
  });
  script = await cdnFile();
});
beforeEach(async () => {
  await server.reset();
  const { site } = chromium;
  const csp = `default-src 'none'; script-src 'self'; connect-src ${server.url}; img-src ${server.url}`;
  site.serve('/authing.min.js', (_, response) => response.setHeader('content-type', 'text/javascript').end(script));
  site.serve('/app.js', (_, response) => {
    const options = JSON.stringify({ appId: server.appId, appHost: server.url, lang: 'en-US' });
    response
      .setHeader('content-type', 'text/javascript')
      .end(`${RECORDER} var client = new Authing.AuthenticationClient(${options});`);
  });
  site.page(
    '/',
    '<body><main id="code"></main><script src="/authing.min.js"></script><script src="/app.js"></script>',
    {
      'content-security-policy': csp,
    },
  );
});
afterAll(() => server.close());

test('a page with a strict content security policy logs in by password and is still logged in after a reload', async () => {
  const page = await chromium.open();
  expect(await page.evaluate(() => client.loginByEmail('ann@example.com', 'ann-password'))).toMatchObject({
    email: 'ann@example.com',
  });

  await page.reload();
  expect(await page.evaluate(() => client.getCurrentUser())).toMatchObject({ email: 'ann@example.com' });

  await page.evaluate(() => client.logout());
  await page.reload();
  expect(await page.evaluate(() => client.getCurrentUser())).toBeNull();
  expect(await page.evaluate(() => violations)).toEqual([]);
});

test('a QR code fits a strict content security policy', async () => {
  const page = await chromium.open();
  await page.evaluate(() => client.qrcode.startScanning('code'));
  await page.getByAltText('Scan the QR code to log in').waitFor();
  const box = await page.locator('.authing__qrcode-image').boundingBox();
  expect(box).toMatchObject({ width: 240, height: 240 });
  expect(await page.evaluate(() => violations)).toEqual([]);

  // The policy is in force: what we took care not to do is refused.
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p style="color: red">'));
  expect(await page.evaluate(() => violations)).toContain('style-src-attr');
});

test('a login with a second factor', async () => {
  const page = await chromium.open();
  const { token } = await server.signIn({ email: 'ann@example.com' });
  const secret = await page.evaluate(async (token) => {
    const signedIn = new Authing.AuthenticationClient({
      ...client.connection.options,
      storage: Authing.memoryStorage(),
      token,
    });
    return (await signedIn.mfa.associateMfaAuthenticator({ authenticatorType: 'totp' })).secret;
  }, token);
  const code = () => totp(base32(secret), Date.now() / 1000);
  await page.evaluate(
    async ({ token, totp }) => {
      const signedIn = new Authing.AuthenticationClient({
        ...client.connection.options,
        storage: Authing.memoryStorage(),
        token,
      });
      await signedIn.mfa.confirmAssociateMfaAuthenticator({ authenticatorType: 'totp', totp });
    },
    { token, totp: code() },
  );

  const mfaToken = await page.evaluate(async () => {
    try {
      await client.loginByEmail('ann@example.com', 'ann-password');
    } catch (error) {
      if (Authing.isMfaRequired(error)) return error.data.mfaToken;
      throw error;
    }
  });
  expect(await page.evaluate(() => client.connection.session.token())).toBeUndefined();
  server.clock.advance(30_000);
  const next = totp(base32(secret), Date.now() / 1000 + 30);
  const user = await page.evaluate(({ totp, mfaToken }) => client.mfa.verifyTotpMfa({ totp, mfaToken }), {
    totp: next,
    mfaToken: mfaToken!,
  });
  expect(user).toMatchObject({ email: 'ann@example.com' });

  await page.reload();
  expect(await page.evaluate(() => client.getCurrentUser())).toMatchObject({ email: 'ann@example.com' });
});

test.each([[['browser', 'management']], [['management', 'browser']], [['management']]] as const)(
  'the files %j share one global, whichever comes first, and make no other',
  async (files) => {
    for (const file of files) {
      const text = await cdnFile(file);
      chromium.site.serve(`/${file}.js`, (_, response) =>
        response.setHeader('content-type', 'text/javascript').end(text),
      );
    }
    const tags = files.map((file) => `<script src="/${file}.js"></script>`).join('');
    chromium.site.page('/both', `<body><script>var before = Object.keys(window).concat('before');</script>${tags}`);
    const page = await chromium.open('/both');
    const made = await page.evaluate(() =>
      Object.keys(window).filter((name) => !(window as never as { before: string[] }).before.includes(name)),
    );
    expect(made).toEqual(['Authing']);
    const kinds = await page.evaluate(() => [
      typeof Authing.AuthenticationClient,
      typeof (Authing as Record<string, unknown>).ManagementClient,
    ]);
    expect(kinds).toEqual([files.length === 2 ? 'function' : 'undefined', 'function']);

    const { userPoolId, userPoolSecret: secret, url: host } = server;
    const { totalCount } = await page.evaluate(
      (options) => {
        type Management = new (given: object) => { users: { list(): Promise<{ totalCount: number }> } };
        const { ManagementClient } = Authing as unknown as { ManagementClient: Management };
        return new ManagementClient(options).users.list();
      },
      { userPoolId, secret, host },
    );
    expect(totalCount).toBe(1);
  },
);

test('a second file on the page changes nothing, and the loggers of clients hear of it', async () => {
  chromium.site.serve('/newer.js', (_, response) =>
    response.setHeader('content-type', 'text/javascript').end(script.replaceAll('0.0.0', '9.9.9')),
  );
  chromium.site.page('/twice', '<body><script src="/authing.min.js"></script>');
  const page = await chromium.open('/twice');
  const addNewer = () => page.addScriptTag({ url: '/newer.js' });
  await page.evaluate(() => {
    const first = Authing.AuthenticationClient;
    const warnings: string[] = [];
    const makeClient = () =>
      new Authing.AuthenticationClient({ appId: 'a', logger: { warn: (text) => warnings.push(text) } });
    makeClient();
    Object.assign(window, { first, warnings, makeClient });
  });
  await addNewer();
  const seen = () =>
    page.evaluate(() => {
      const { first, warnings } = window as unknown as { first: unknown; warnings: string[] };
      return { isFirst: first === Authing.AuthenticationClient, version: Authing.VERSION, warnings };
    });
  const text = 'authing: the page loads the SDK twice: 0.0.0, which it goes on with, and 9.9.9';
  expect(await seen()).toEqual({ isFirst: true, version: '0.0.0', warnings: [text] });
  await page.evaluate('makeClient()');
  expect((await seen()).warnings).toEqual([text, text]);
});

test('an element with the id of the global is left alone', async () => {
  chromium.site.page('/named', '<body><main id="Authing"></main><script src="/authing.min.js"></script>');
  const page = await chromium.open('/named');
  expect(
    await page.evaluate(() => [
      typeof Authing.AuthenticationClient,
      'nodeType' in Authing,
      'AuthenticationClient' in document.querySelector('#Authing')!,
    ]),
  ).toEqual(['function', false, false]);
});
