import { expect, test } from '@jest/globals';
import { Jar } from '../../packages/local/src/testing/jar.js';
import { load, useWorld } from './harness.js';

const { IdentityProvider, ServiceProvider, Constants, setSchemaValidator } = load('samlify');
// The library asks for one. Those it names are programs in Java or C; structure is what the tests below look at.
setSchemaValidator({ validate: async () => 'unchecked' });

const world = useWorld(['/acs']);

async function parties() {
  const { server, app } = world;
  const metadata = await (await fetch(`${server.url}/api/v2/saml-idp/${server.appId}/metadata`)).text();
  const idp = IdentityProvider({ metadata });
  const sp = ServiceProvider({
    entityID: 'my-service',
    wantMessageSigned: true,
    assertionConsumerService: [{ Binding: Constants.namespace.binding.post, Location: `${app}/acs` }],
    singleLogoutService: [{ Binding: Constants.namespace.binding.redirect, Location: app }],
  });
  return { idp, sp };
}

/** What the browser would post to the application. */
async function login(): Promise<string> {
  const { idp, sp } = await parties();
  const address = sp.createLoginRequest(idp, 'redirect').context;
  const page = await (await new Jar(world.server.url).open(address)).submit({ account: 'ann', password: 'secret-1' });
  return /name="SAMLResponse" value="([^"]*)"/.exec(page.text)?.[1] as string;
}

test('the answer to a request, its signatures checked', async () => {
  const { idp, sp } = await parties();
  const body = { SAMLResponse: await login() };
  const { extract } = await sp.parseLoginResponse(idp, 'post', { body });
  expect(extract).toMatchObject({ attributes: { username: 'ann' }, audience: 'my-service' });
});

test('an answer that was changed is refused', async () => {
  const { idp, sp } = await parties();
  const xml = Buffer.from(await login(), 'base64')
    .toString()
    .replaceAll('ann@example.com', 'eve@example.com');
  const body = { SAMLResponse: Buffer.from(xml).toString('base64') };
  await expect(sp.parseLoginResponse(idp, 'post', { body })).rejects.toBeDefined();
});

test('logout by redirect', async () => {
  const { idp, sp } = await parties();
  const { context } = sp.createLogoutRequest(idp, 'redirect', { logoutNameID: 'ann@example.com' });
  const { url } = await world.browser().open(context);
  const { extract } = await sp.parseLogoutResponse(idp, 'redirect', { query: Object.fromEntries(url.searchParams) });
  expect(extract.issuer).toContain('/metadata');
});
