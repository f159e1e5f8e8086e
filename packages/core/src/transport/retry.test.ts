import { afterEach, expect, test } from '@jest/globals';
import { type FaultServer, faultServer, json } from '../../../../test/support/fault-server.js';
import { connect, type TypedDocument } from '../index.node.js';

const Read = 'query read{read}' as TypedDocument<{ read: string }, Record<string, never>>;

let server: FaultServer;
afterEach(() => server.close());

test('ten calls that succeed pay for one retry when the budget is used up', async () => {
  let status = 500;
  server = await faultServer((_, response) =>
    json(response, status === 200 ? { data: { read: 'yes' } } : { code: 500 }, status, { 'retry-after': '0' }),
  );
  const connection = connect({ host: server.url, retry: 20, timeout: 0 });
  /** How often one call is sent that gets this status. */
  const sent = async (answered: number) => {
    const before = server.seen.length;
    status = answered;
    await connection.graphql(Read, {}).catch(() => {});
    return server.seen.length - before;
  };
  expect(await sent(500)).toBe(11);
  expect(await sent(500)).toBe(1);
  // Eleven, since ten times 0.1 is less than 1 in binary.
  for (let call = 0; call < 11; call++) expect(await sent(200)).toBe(1);
  expect(await sent(500)).toBe(2);
  expect(await sent(500)).toBe(1);
});
