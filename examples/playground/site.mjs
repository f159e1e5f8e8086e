import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';

const TYPES = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.map': 'application/json' };
const PUBLIC = new URL('./public/', import.meta.url);
const CDN = new URL('../../packages/browser/dist/', import.meta.url);

/** A server on this port of this machine, or on a free one when it is taken. */
export async function listen(port) {
  const server = createServer();
  await new Promise((resolve, reject) => {
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? server.listen(0, '127.0.0.1') : reject(error)));
    server.once('listening', resolve);
    server.listen(port, '127.0.0.1');
  });
  return { server, url: `http://127.0.0.1:${server.address().port}` };
}

/** The page, the file for the script tag, the address of the local server, and what the page is helped with. */
export function serveFiles(server, local, helpers) {
  const config = JSON.stringify({ appId: local.appId, appHost: local.url });
  // No inline script or style, no eval: the SDK needs none of them.
  const policy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: ${local.url}; connect-src 'self' ${local.url}; frame-src 'self' ${local.url}`;
  server.on('request', async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://site');
    try {
      if (pathname === '/config.json') return send(response, 'application/json', config);
      const helper = helpers[pathname];
      if (helper) return send(response, 'application/json', JSON.stringify(await helper(searchParams)));
      const name = pathname === '/' ? 'index.html' : pathname.slice(1);
      if (!/^[\w.-]+$/.test(name)) return response.writeHead(404).end();
      const file = new URL(name, name.startsWith('authing.min.js') ? CDN : PUBLIC);
      send(response, TYPES[extname(name)] ?? 'text/plain', await readFile(file), { 'content-security-policy': policy });
    } catch (error) {
      response.writeHead(error.code === 'ENOENT' ? 404 : 400, { 'content-type': 'text/plain' }).end(error.message);
    }
  });
}

const send = (response, type, body, headers = {}) =>
  response
    .writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store', ...headers })
    .end(body);
