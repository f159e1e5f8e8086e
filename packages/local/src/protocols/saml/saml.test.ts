import { createPublicKey, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import { type LocalServer, startLocal } from '../../index.js';
import { Jar, type Page } from '../../testing/jar.js';

const ann = {
  id: '5f00000000000000000000aa',
  username: 'ann',
  password: 'secret-1',
  email: 'ann@example.com',
  nickname: 'Änn & <Söhne> "1"\r\n',
};
const callbackUrl = 'http://localhost:3000/saml/acs';

let server: LocalServer;
let sp: SAML;
let metadata: string;
beforeAll(async () => {
  server = await startLocal({ seed: { users: [ann] } });
  const address = `${server.url}/api/v2/saml-idp/${server.appId}`;
  metadata = await (await fetch(`${address}/metadata`)).text();
  sp = new SAML({
    callbackUrl,
    issuer: 'my-service',
    audience: 'my-service',
    entryPoint: address,
    idpIssuer: `${address}/metadata`,
    idpCert: certificate(),
    wantAuthnResponseSigned: false,
    validateInResponseTo: ValidateInResponseTo.always,
  });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const certificate = (): string => /<ds:X509Certificate>([^<]+)</.exec(metadata)?.[1] ?? '';

async function login(jar = new Jar(server.url)): Promise<Page> {
  const page = await jar.open(await sp.getAuthorizeUrlAsync('relay & state', '', {}));
  return page.text.includes('name="password"') ? page.submit({ account: 'ann', password: ann.password }) : page;
}

const field = (page: Page, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? '';

test('a service provider accepts the answer: signature, audience, destination, time and request', async () => {
  const page = await login();
  expect(page.text).toContain(`action="${callbackUrl}"`);
  expect(field(page, 'RelayState')).toBe('relay & state');
  const { profile } = await sp.validatePostResponseAsync({ SAMLResponse: field(page, 'SAMLResponse') });
  expect(profile).toMatchObject({ nameID: ann.email, username: 'ann', email: ann.email });
});

test('what a user put into their profile does not break the signature', async () => {
  const { profile } = await sp.validatePostResponseAsync({ SAMLResponse: field(await login(), 'SAMLResponse') });
  expect(profile?.nickname).toBe(ann.nickname);
});

test('a changed answer is refused', async () => {
  const xml = Buffer.from(field(await login(), 'SAMLResponse'), 'base64').toString();
  const SAMLResponse = Buffer.from(xml.replaceAll(ann.email, 'eve@example.com')).toString('base64');
  await expect(sp.validatePostResponseAsync({ SAMLResponse })).rejects.toThrow('Invalid signature');
});

test('the certificate in the metadata is one that the key has signed itself', async () => {
  const x509 = new X509Certificate(Buffer.from(certificate(), 'base64'));
  const jwks = await (await fetch(`${server.url}/oidc/.well-known/jwks.json`)).json();
  const key = createPublicKey({ key: (jwks as { keys: object[] }).keys[0] as never, format: 'jwk' });
  expect(x509.verify(key)).toBe(true);
  expect(x509.checkIssued(x509)).toBe(true);
  expect(x509.publicKey.equals(key)).toBe(true);
});

test('a browser that is signed in is not asked again', async () => {
  const jar = new Jar(server.url);
  await login(jar);
  expect(field(await login(jar), 'SAMLResponse')).not.toBe('');
});

test('no answer for addresses that are not registered, nor for what is no request', async () => {
  const jar = new Jar(server.url);
  const stranger = new SAML({
    callbackUrl: 'http://evil.example/acs',
    issuer: 'x',
    entryPoint: sp.options.entryPoint as string,
    idpCert: certificate(),
  });
  expect((await jar.open(await stranger.getAuthorizeUrlAsync('', '', {}))).status).toBe(400);
  expect((await jar.open(`/api/v2/saml-idp/${server.appId}?SAMLRequest=bm90LWRlZmxhdGVk`)).status).toBe(400);
});
