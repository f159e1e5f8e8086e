/**
 * Starts a local Authing server and, beside it, the page in public/ that shows every way to log in. Both listen on this
 * machine only. `node examples/playground/playground.mjs [port]`; the page's port is 3000 unless that is taken.
 */
import { startLocal } from '@authing/local';
import { helpers } from './helpers.mjs';
import { listen, serveFiles } from './site.mjs';

const APP_ID = '5f0000000000000000000a01';

export async function startPlayground(port = 3000) {
  const site = await listen(port);
  const seed = {
    applications: [
      { id: APP_ID, name: 'Playground', redirectUris: [`${site.url}/`], logoutRedirectUris: [`${site.url}/`] },
    ],
    users: [
      {
        email: 'ada@example.com',
        username: 'ada',
        phone: '13800000000',
        password: 'lovelace',
        nickname: 'Ada Lovelace',
      },
    ],
    directories: { ldap: [{ username: 'grace', password: 'hopper', name: 'Grace Hopper' }] },
  };
  const local = await startLocal({ seed });
  serveFiles(site.server, local, helpers(local));
  return {
    url: site.url,
    localUrl: local.url,
    close: async () => {
      site.server.closeAllConnections();
      site.server.close();
      await local.close();
    },
  };
}

if (import.meta.url === new URL(process.argv[1], 'file:').href) {
  const { url, localUrl } = await startPlayground(Number(process.argv[2] ?? 3000));
  console.log(`Playground     ${url}\nLocal server   ${localUrl}  (console, outbox, requests)\n\nStop with Ctrl+C.`);
}
