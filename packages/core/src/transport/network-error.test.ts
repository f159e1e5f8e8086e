import { afterEach, expect, test } from '@jest/globals';
import { type FaultServer, faultServer, rawServer } from '../../../../test/support/fault-server.js';
import { type AuthingError, connect, type TypedDocument } from '../index.node.js';
import { socketReason } from './network-error.js';

const Write = 'mutation write{write}' as TypedDocument<unknown, Record<string, never>>;

let server: FaultServer | undefined;
afterEach(() => server?.close());

const messageOf = (host: string) =>
  connect({ host, allowInsecureHost: true, timeout: 20_000 })
    .graphql(Write, {})
    .then(
      () => 'no error',
      (error: AuthingError) => `${error.kind}: ${error.message}`,
    );

test('#95 a server that does not run is named, with host and port', async () => {
  const closed = await faultServer(() => {});
  await closed.close();
  const host = closed.url.slice('http://'.length);
  expect(await messageOf(closed.url)).toBe(
    `network: write could not reach ${host}: connection refused (ECONNREFUSED). Is the server running?`,
  );
});

test('#95 a host name that does not exist is named', async () => {
  expect(await messageOf('https://nowhere.invalid')).toMatch(
    /^network: write could not reach nowhere\.invalid: (there is no such host name \(ENOTFOUND\)\. Is it spelt right\?|the name service does not answer \(EAI_AGAIN\)\. Is this machine online\?)$/,
  );
});

test('#95 https to a port that speaks plain HTTP says so', async () => {
  server = await faultServer((_, response) => response.end());
  expect(await messageOf(server.url.replace('http', 'https'))).toMatch(
    /^network: write could not reach 127\.0\.0\.1:\d+: it does not speak TLS \(\w+\)\. Should the address begin with http:\/\/, or have another port\?$/,
  );
});

test('#95 plain HTTP to a port that speaks TLS says so', async () => {
  // A TLS alert, record version 1.2: what a TLS server answers to a line of HTTP.
  server = await rawServer((socket) => socket.end(Buffer.from([0x15, 3, 3, 0, 2, 2, 0x46])));
  expect(await messageOf(server.url)).toMatch(
    /: what answers there does not speak HTTP \(HPE_\w+\)\. Does this port expect https:\/\/\?$/,
  );
});

test('#95 a connection that is closed too early says so', async () => {
  server = await rawServer((socket) => socket.resetAndDestroy());
  expect(await messageOf(server.url)).toMatch(
    /the connection was closed before the answer was complete \(ECONNRESET\)/,
  );
});

test.each([
  ['EMFILE', /no file descriptor left.*ulimit -n/],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', /not signed by an authority this machine trusts.*NODE_EXTRA_CA_CERTS/],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /not signed by an authority/],
  ['CERT_HAS_EXPIRED', /certificate has expired/],
  ['ERR_TLS_CERT_ALTNAME_INVALID', /certificate is for another host name/],
  ['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', /refused the TLS handshake.*agent/],
])('#95 %s is told in words, also from the depth of what fetch wraps it in', (code, words) => {
  const cause = Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error('x'), { code }) });
  expect(socketReason(cause, 'https://my-app.authing.cn')).toMatch(words);
  expect(socketReason(cause, 'https://my-app.authing.cn')).toContain(`(${code})`);
});
