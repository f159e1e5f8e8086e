import { createRequire } from 'node:module';
import { startLocal } from '@authing/local';
import { createAuthing } from '@authing/server';
import { compactDecrypt, createLocalJWKSet, jwtVerify } from 'jose';
import { spread } from '../lib/report.mjs';

export const title = 'Sessions and bearer tokens on a server';
export const about =
  'Microseconds of CPU of the process for one check, without a socket: the session of a cookie (2.8 kB, nothing to renew), and a bearer token whose key is known. Rounds are interleaved.';

const ROUNDS = 11;
const CALLS = 1_000;
const { auth } = createRequire(new URL('../../test/clients/package.json', import.meta.url))(
  'express-oauth2-jwt-bearer',
);
/** What the middleware reads of a request of Express. */
const express = {
  method: 'GET',
  url: '/',
  originalUrl: '/',
  protocol: 'https',
  query: {},
  is: () => false,
  get: (name) => (name === 'Host' ? 'shop.example.com' : undefined),
  app: { get: () => false },
};
const like = (headers) => ({ url: '/', method: 'GET', headers: { get: (name) => headers[name] ?? null } });

export async function run() {
  const local = await startLocal();
  const { url, appId, appSecret: secret } = local;
  const { token } = await local.signIn({ email: 'ann@example.com', nickname: 'Ann' });
  const grant = { grant_type: 'http://authing.cn/oidc/grant_type/authing_token', token, client_id: appId };
  const body = new URLSearchParams({ ...grant, client_secret: secret, scope: 'openid profile email' });
  const { access_token, id_token } = await (await fetch(`${url}/oidc/token`, { method: 'POST', body })).json();

  const site = () =>
    createAuthing({ appId, appHost: url, secret, baseUrl: 'https://shop.example.com', cookieSecret: 'x'.repeat(40) });
  const one = site();
  const expiresAt = Date.now() + 3_600_000;
  const oidc = { idToken: id_token, refreshToken: 'r'.repeat(43), claims: {}, expiresAt, refreshAt: expiresAt };
  const cookieOf = async () => {
    const { cookies } = one.changes(await one.signIn(async () => ({ token: access_token, oidc })));
    return `${cookies[0].name}=${cookies[0].value}`;
  };
  const cookie = await cookieOf();
  const fresh = await Promise.all(Array.from({ length: (ROUNDS + 1) * CALLS }, cookieOf));
  const key = crypto.getRandomValues(new Uint8Array(32));
  const { CompactEncrypt } = await import('jose');
  const text = new TextEncoder().encode(JSON.stringify({ access_token, id_token, expiresAt }));
  const imported = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const jwe = await new CompactEncrypt(text).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(imported);

  const keys = createLocalJWKSet(await (await fetch(`${url}/oidc/.well-known/jwks.json`)).json());
  const authorization = `Bearer ${access_token}`;
  const guard = auth({ issuer: `${url}/oidc`, jwksUri: `${url}/oidc/.well-known/jwks.json`, audience: appId });
  const sessions = {
    'bare jose: decrypt and parse': async () =>
      JSON.parse(new TextDecoder().decode((await compactDecrypt(jwe, imported)).plaintext)),
    '@authing/server, a cookie that was seen before': () => one.session(like({ cookie })),
    '@authing/server, a cookie that is new': () => one.session(like({ cookie: fresh.pop() ?? cookie })),
  };
  const tokens = {
    'bare jose: jwtVerify': () =>
      jwtVerify(access_token, keys, { issuer: `${url}/oidc`, audience: appId, algorithms: ['RS256'] }),
    '@authing/server: requireToken': () => one.requireToken(like({ authorization })),
    'express-oauth2-jwt-bearer': () =>
      new Promise((resolve, reject) => {
        guard({ ...express, headers: { authorization, host: 'shop.example.com' } }, {}, (error) =>
          error ? reject(error) : resolve(),
        );
      }),
  };
  const rows = [...(await compare('session', sessions)), ...(await compare('bearer token', tokens))];
  await local.close();
  return rows;
}

async function compare(what, cases) {
  const entries = Object.entries(cases);
  const rounds = entries.map(() => []);
  for (let round = -1; round < ROUNDS; round++)
    for (const [at, [, work]] of entries.entries()) {
      const start = process.cpuUsage();
      for (let call = 0; call < CALLS; call++) await work();
      const { user, system } = process.cpuUsage(start);
      if (round >= 0) rounds[at].push((user + system) / CALLS);
    }
  const base = spread(rounds[0]).median;
  return entries.map(([name], at) => {
    const { median, text } = spread(rounds[at], 1);
    return { what, by: name, µs: text, '× jose': (median / base).toFixed(2) };
  });
}
