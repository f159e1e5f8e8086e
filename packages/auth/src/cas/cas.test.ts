import { AuthenticationClient } from '@authing/auth';
import { afterEach, expect, test } from '@jest/globals';
import { type FaultServer, faultServer, json } from '../../../../test/support/fault-server.js';

let service: FaultServer;
afterEach(() => service.close());
async function answering(body: string | object, status = 200) {
  service = await faultServer((_, response) =>
    typeof body === 'string' ? response.writeHead(status).end(body) : json(response, body, status),
  );
  return new AuthenticationClient({ appId: 'app 1', appHost: service.url, token: 'mine', retry: 0 });
}
const SERVICE = 'https://site.example.com/?a=1&b=2';
const query = () => Object.fromEntries(new URL(service.seen[0]!.url, service.url).searchParams);

test.each([
  ['yes\nann\n', { valid: true }],
  ['yes\r\nann\r\n', { valid: true }],
  ['no\n\n', { valid: false, message: expect.any(String) }],
  ['yesterday\n', { valid: false, message: expect.any(String) }],
  ['no\nyes\n', { valid: false, message: expect.any(String) }],
  ['', { valid: false, message: expect.any(String) }],
])('a ticket of CAS 1.0 answered with %j', async (text, verdict) => {
  const authing = await answering(text);
  expect(await authing.validateTicketV1('ST-1&x', SERVICE)).toEqual(verdict);
  expect(service.seen[0]!.url).toMatch(/^\/cas-idp\/app%201\/validate\?/);
  expect(query()).toEqual({ service: SERVICE, ticket: 'ST-1&x' });
  expect(service.seen[0]!.headers.authorization).toBeUndefined();
});

test('a server that fails is no verdict', async () => {
  const authing = await answering('<html>yes', 502);
  await expect(authing.validateTicketV1('ST-1', SERVICE)).rejects.toMatchObject({ kind: 'api', status: 502 });
  await expect(authing.validateTicketV2('ST-1', SERVICE, 'XML')).rejects.toMatchObject({ status: 502 });
});

test.each([
  { serviceResponse: { authenticationSuccess: { user: 'u1', attributes: { sub: 'u1' } } } },
  { serviceResponse: { authenticationFailure: { code: 'INVALID_TICKET', description: 'unknown' } } },
])('a ticket of CAS 2.0 gives the answer of the service', async (body) => {
  const authing = await answering(body);
  expect(await authing.validateTicketV2('ST-1', SERVICE)).toEqual(body);
  expect(service.seen[0]!.url).toMatch(/^\/cas-idp\/app%201\/serviceValidate\?/);
  expect(query()).toEqual({ service: SERVICE, ticket: 'ST-1', format: 'JSON' });
});

test('a ticket of CAS 2.0 in XML is text', async () => {
  const authing = await answering('<cas:serviceResponse/>');
  expect(await authing.validateTicketV2('ST-1', SERVICE, 'XML')).toBe('<cas:serviceResponse/>');
  expect(query().format).toBe('XML');
});

test.each([
  ['', SERVICE, 'JSON'],
  ['ST-1', '', 'JSON'],
  ['ST-1', SERVICE, 'YAML'],
])('%j at %j in %s is refused', async (ticket, at, format) => {
  const authing = await answering('');
  await expect(authing.validateTicketV2(ticket, at, format as never)).rejects.toMatchObject({ kind: 'config' });
  expect(service.seen).toEqual([]);
});
