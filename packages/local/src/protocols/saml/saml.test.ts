import { createPublicKey, X509Certificate } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
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
  await expect(sp.validatePostResponseAsync({ SAMLResponse })).rejects.toThrow(/^Invalid (document )?signature/);
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

describe('what a request asks for', () => {
  const ask = async (jar: Jar, options: object) => {
    const party = new SAML({ ...sp.options, ...options } as never);
    return jar.open(await party.getAuthorizeUrlAsync('', '', {}));
  };

  test('ForceAuthn: somebody who is signed in signs in again, once', async () => {
    const jar = new Jar(server.url);
    await login(jar);
    const page = await ask(jar, { forceAuthn: true });
    expect(page.text).toContain('name="password"');
    expect(field(await page.submit({ account: 'ann', password: ann.password }), 'SAMLResponse')).not.toBe('');
    expect((await jar.open(page.url.href)).text).toContain('name="password"');
  });

  test('IsPassive: no page, but an answer that says so', async () => {
    const jar = new Jar(server.url);
    const xml = Buffer.from(field(await ask(jar, { passive: true }), 'SAMLResponse'), 'base64').toString();
    expect(xml).toContain('urn:oasis:names:tc:SAML:2.0:status:NoPassive');
    await login(jar);
    expect(field(await ask(jar, { passive: true }), 'SAMLResponse')).not.toBe('');
  });

  test('the POST binding, with the session the browser has', async () => {
    const jar = new Jar(server.url);
    await login(jar);
    const form = await sp.getAuthorizeFormAsync('relay & state', '');
    const SAMLRequest = /name="SAMLRequest" value="([^"]*)"/.exec(form)?.[1] as string;
    const page = await jar.send(`/api/v2/saml-idp/${server.appId}`, { SAMLRequest, RelayState: 'relay & state' });
    expect(field(page, 'RelayState')).toBe('relay & state');
    const { profile } = await sp.validatePostResponseAsync({ SAMLResponse: field(page, 'SAMLResponse') });
    expect(profile).toMatchObject({ username: 'ann' });
  });
});

test('an answer that nobody asked for is meant for the entity the application names', async () => {
  const settings = { samlConfig: { audience: 'my-service', acsUrl: callbackUrl } };
  const other = await startLocal({ seed: { users: [ann], applications: [{ settings }] } });
  try {
    const address = `${other.url}/api/v2/saml-idp/${other.appId}`;
    const page = await (await new Jar(other.url).open(address)).submit({ account: 'ann', password: ann.password });
    const idpCert = /<ds:X509Certificate>([^<]+)</.exec(
      await (await fetch(`${address}/metadata`)).text(),
    )?.[1] as string;
    const party = new SAML({ callbackUrl, issuer: 'my-service', entryPoint: address, idpCert });
    const { profile } = await party.validatePostResponseAsync({ SAMLResponse: field(page, 'SAMLResponse') });
    expect(profile?.inResponseTo).toBeUndefined();
    expect(profile).toMatchObject({ username: 'ann' });
  } finally {
    await other.close();
  }
});

describe('single logout', () => {
  const logout = async (jar: Jar) => {
    const { profile } = await sp.validatePostResponseAsync({ SAMLResponse: field(await login(jar), 'SAMLResponse') });
    // The library looks for the request of a posted answer in elements called Response only.
    const validateInResponseTo = ValidateInResponseTo.never;
    const party = new SAML({
      ...sp.options,
      logoutUrl: `${sp.options.entryPoint}/logout`,
      validateInResponseTo,
    } as never);
    return { party, url: await party.getLogoutUrlAsync(profile as never, 'bye', {}) };
  };

  test('by redirect: the session ends, the answer is signed', async () => {
    const jar = new Jar(server.url);
    const { party, url } = await logout(jar);
    const { searchParams, origin, search } = (await jar.open(url)).url;
    expect([origin, searchParams.get('RelayState')]).toEqual(['http://localhost:3000', 'bye']);
    const query = Object.fromEntries(searchParams);
    expect(await party.validateRedirectAsync(query, search.slice(1))).toMatchObject({ loggedOut: true });
    const forged = { ...query, Signature: Buffer.from('x').toString('base64') };
    await expect(party.validateRedirectAsync(forged, search.slice(1))).rejects.toThrow('Invalid query signature');
    expect((await jar.open(await sp.getAuthorizeUrlAsync('', '', {}))).text).toContain('name="password"');
  });

  test('by POST: so is the answer', async () => {
    const jar = new Jar(server.url);
    const { party, url } = await logout(jar);
    const deflated = Buffer.from(new URL(url).searchParams.get('SAMLRequest') as string, 'base64');
    const SAMLRequest = inflateRawSync(deflated).toString('base64');
    const page = await jar.send(`/api/v2/saml-idp/${server.appId}/logout`, { SAMLRequest, RelayState: 'bye' });
    expect([field(page, 'RelayState'), jar.cookies.authing_session]).toEqual(['bye', undefined]);
    expect(await party.validatePostResponseAsync({ SAMLResponse: field(page, 'SAMLResponse') })).toMatchObject({
      loggedOut: true,
    });
  });
});
