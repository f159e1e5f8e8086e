/** A server in its own process that answers every POST with a user (or `?kb=n` of users) and costs as little as it can. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

const user = { id: '5f', username: 'ada', email: 'ada@example.com', nickname: 'Ada', token: null };
const answerOf = (items) =>
  Buffer.from(JSON.stringify({ data: { users: { totalCount: items, list: Array(items).fill(user) } } }));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const answers = new Map();
  const server = createServer((request, response) => {
    const items = Number(new URL(request.url, 'http://a').searchParams.get('items') ?? request.headers['x-items'] ?? 1);
    if (!answers.has(items)) answers.set(items, answerOf(items));
    const body = answers.get(items);
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
    });
  });
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
}

/** Starts the stub; gives its address and how to stop it. */
export async function startStub() {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise((resolve) => child.stdout.once('data', (data) => resolve(Number(data))));
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}
