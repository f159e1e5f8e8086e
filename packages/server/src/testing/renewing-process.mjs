/** A process of a site: reads one session, with the store and the lock of the process that started it. Uses the built package. */
import { createAuthing } from '../../dist/esm/index.js';

const waiting = new Map();
const ask = (message) =>
  new Promise((resolve) => {
    const id = `${process.pid} ${Math.random()}`;
    waiting.set(id, resolve);
    process.send({ ...message, id });
  });
const store = {
  getItem: (key) => ask({ ask: 'get', key }),
  setItem: (key, value) => ask({ ask: 'set', key, value }),
  removeItem: (key) => ask({ ask: 'remove', key }),
};
async function lock(_name, work) {
  const id = `${process.pid} ${Math.random()}`;
  await new Promise((resolve) => {
    waiting.set(id, resolve);
    process.send({ ask: 'lock', id });
  });
  try {
    return await work();
  } finally {
    process.send({ ask: 'unlock', key: id });
  }
}

process.on('message', async ({ id, answer, start }) => {
  if (!start) return waiting.get(id)?.(answer);
  const skew = start.now - Date.now();
  const { now } = Date;
  Date.now = () => now() + skew;
  const site = createAuthing({ ...start.options, store, lock });
  const session = await site.session(new Request('https://shop.example.com/', { headers: { cookie: start.cookie } }));
  process.send({ token: session?.accessToken ?? 'none' });
});
process.send({ ready: true });
