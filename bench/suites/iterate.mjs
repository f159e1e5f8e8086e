import { createServer } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ManagementClient } from '@authing/management';
import { TOKEN } from '../lib/clients.mjs';

export const title = 'Memory while iterating 100,000 users';
export const about =
  'Heap in use after a forced collection, along `for await (const user of management.users.iterate({ limit: 500 }))`.';

const TOTAL = 100_000;

export async function run() {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { page, limit } = JSON.parse(body).variables;
    const list = Array.from({ length: limit }, (_, at) => ({
      id: String((page - 1) * limit + at),
      email: `user${at}@example.com`,
      nickname: 'x'.repeat(200),
    }));
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ data: { users: { totalCount: TOTAL, list } } }));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const management = new ManagementClient({
    userPoolId: 'p',
    accessToken: TOKEN,
    host: `http://127.0.0.1:${server.address().port}`,
  });
  const rows = [];
  let seen = 0;
  for await (const _ of management.users.iterate({ limit: 500 })) {
    if (++seen % 20_000 === 0 || seen === 1_000) {
      collect();
      rows.push({ 'users seen': seen, 'heap (MB)': (process.memoryUsage().heapUsed / 1e6).toFixed(1) });
    }
  }
  server.close();
  server.closeAllConnections();
  return rows;
}
