/** Forms of servers, scripts and libraries. */
import { AUTH, asks, BROWSER, MANAGEMENT, type PublicProject } from './types.js';

export const servers: Readonly<Record<string, PublicProject>> = {
  'wechaty-authing': {
    seen: 'willin/wechaty-authing@051bbf0',
    form: 'a library whose public types are those of 4.x, with the client in a private field',
    files: {
      'package.json': asks({ 'authing-js-sdk': '^4.23.11' }),
      'src/types.ts': `import type { ManagementClient, ManagementClientOptions } from 'authing-js-sdk';

export type PoolConfig = ManagementClientOptions;
export type { ManagementClient };
`,
      'src/pool.ts': `import { ManagementClient } from 'authing-js-sdk';
import type { User } from 'authing-js-sdk';
import type { PoolConfig } from './types';

export class Pool {
  #client: ManagementClient;

  constructor(config: PoolConfig) {
    this.#client = new ManagementClient(config);
  }

  get client(): ManagementClient {
    return this.#client;
  }

  async detail(): Promise<string> {
    const { name } = await this.#client.userpool.detail();
    return name;
  }

  knows = (externalId: string) => this.#client.users.exists({ externalId });

  async rename(externalId: string, nickname: string): Promise<void> {
    const found = await this.#client.users.find({ externalId });
    await this.#client.users.update(found.id, { nickname });
  }

  async nameOf(phone: string) {
    const { username, id } = await this.#client.users.find({ phone });
    return username ?? id;
  }

  add(externalId: string): Promise<User | null> {
    return this.#client.users.create({ externalId, username: externalId }).catch(() => null);
  }
}
`,
      'test/helpers.ts': `import type { User } from 'authing-js-sdk';
import { Pool } from '../src/pool';

export const pool = new Pool({ userPoolId: process.env.POOL, secret: process.env.POOL_SECRET });
export const named = (externalId: string): User => ({ externalId }) as User;
export const detail = () => pool.detail();
`,
    },
    changes: {
      'src/types.ts': [MANAGEMENT, ['ManagementClientOptions', 'ManagementOptions']],
      'src/pool.ts': [MANAGEMENT],
      'test/helpers.ts': [MANAGEMENT],
    },
    told: { 'src/pool.ts': ['9 not all options are seen here', '24 find', '25 update', '29 find', '34 create'] },
  },

  'wechaty-authing-poc': {
    seen: 'willin/wechaty-authing-poc@1c754bc',
    form: 'one module makes the client as its default export, the others only receive it',
    files: {
      'package.json': asks({ 'authing-js-sdk': '^4.21.0' }),
      'src/lib/pool.ts': `import { ManagementClient } from 'authing-js-sdk';

export default new ManagementClient({
  userPoolId: process.env.POOL,
  secret: process.env.POOL_SECRET
});
`,
      'src/join.ts': `import pool from './lib/pool';

export async function join(unionid: string) {
  if (await pool.users.exists({ externalId: unionid })) {
    const { id } = await pool.users.find({ externalId: unionid });
    return pool.users.update(id, { nickname: 'again' });
  }
  return pool.users.create({ externalId: unionid, username: unionid });
}

export const leave = (unionid: string) =>
  pool.users.find({ externalId: unionid }).then((user) => pool.users.delete(user.id));
`,
    },
    changes: { 'src/lib/pool.ts': [MANAGEMENT] },
    told: { 'src/join.ts': ['5 find', '6 update', '8 create', '12 find'] },
  },

  'multi-tenant': {
    seen: 'Authing/demo-multi-tenant-with-authing@167ebee',
    form: 'CommonJS functions around one management client, each with a catch of its own',
    files: {
      'server/package.json': asks({ 'authing-js-sdk': '4.22.26-alpha.3', express: '^4.17.1' }),
      'server/config.js': `module.exports = {
  pool: { id: process.env.AUTHING_POOL_ID, secret: process.env.AUTHING_POOL_SECRET, host: process.env.AUTHING_URL },
}
`,
      'server/tenants.js': `const { ManagementClient } = require('authing-js-sdk')
const { pool } = require('./config')

const client = new ManagementClient({ userPoolId: pool.id, secret: pool.secret, host: pool.host })

// one place for all failures
async function attempt(work) {
  try {
    return await work()
  } catch (e) {
    return { failed: true, code: e.code, message: e.message }
  }
}

const createTenant = (tenant) => attempt(() => client.tenant.create(tenant))
const tenantsOf = (user) => attempt(async () => (await client.users.getUserTenants(user)).tenants)
const addMembers = (tenant, users) => attempt(() => client.tenant.addMembers(tenant, users))
const members = (tenant) => attempt(() => client.tenant.members(tenant, { page: 1, limit: 10 }))
const details = (tenant) => attempt(() => client.tenant.details(tenant))
const removeMembers = (tenant, user) => attempt(() => client.tenant.removeMembers(tenant, user))
const createUser = (user) => attempt(() => client.users.create(user))
const detail = (user) => attempt(() => client.users.detail(user))
const makeAdmin = (tenant, user) => attempt(() => client.tenant.setTanentAdmin(tenant, { userId: user }))
const hasRole = (user) => attempt(() => client.users.hasRole(user, 'admin'))

module.exports = { hasRole, makeAdmin, createTenant, tenantsOf, addMembers, members, details, removeMembers, createUser, detail }
`,
      'server/main.js': `const tenants = require('./tenants')

const print = (name, given) => console.log(name, JSON.stringify(given))

async function main() {
  const user = await tenants.createUser({ username: 'mia', password: 'secret-1' })
  print('create', [user.username, user.status])
  print('create twice', await tenants.createUser({ username: 'mia', password: 'secret-1' }))
  const tenant = await tenants.createTenant({ name: 'North', description: 'One' })
  print('tenant', tenant.name)
  print('add', await tenants.addMembers(tenant.id, [user.id]))
  const { listTotal, totalCount, list } = await tenants.members(tenant.id)
  print('members', [listTotal ?? totalCount, list.length])
  print('tenants of', await tenants.tenantsOf(user.id))
  print('details', (await tenants.details(tenant.id)).name)
  print('remove', await tenants.removeMembers(tenant.id, user.id))
  print('detail', (await tenants.detail(user.id)).username)
  print('admin', await tenants.makeAdmin('60ab26fe478f98290befefaa', user.id))
  print('role', await tenants.hasRole('60ab26fe478f98290befefaa'))
  print('nobody', await tenants.detail('60ab26fe478f98290befefaa'))
  print('no tenant', await tenants.details('60ab26fe478f98290befefaa'))
}

main()
`,
    },
    changes: { 'server/tenants.js': [MANAGEMENT, ['setTanentAdmin', 'setTenantAdmin']] },
    told: {
      'server/tenants.js': [
        '16 getUserTenants',
        '17 addMembers',
        '18 members',
        '20 removeMembers',
        '21 create',
        '23 setTanentAdmin',
        '24 hasRole',
      ],
    },
    runs: [{ file: 'server/main.js', differs: { role: 'hasRole' } }],
  },

  'adaptive-mfa': {
    seen: 'Authing/authing-adaptive-mfa-demo@30199fb',
    form: 'demos side by side, each a client and a server with a manifest of its own; prereleases; another SDK beside',
    files: {
      'login/client/package.json': asks({ 'authing-js-sdk': '4.23.41-alpha.0', react: '^17.0.2' }),
      'login/client/src/app.tsx': `// import { AuthenticationClient } from 'authing-js-sdk'
import React from 'react'

export const App = () => <p>{React.version}</p>
`,
      'mfa/client/package.json': asks({ 'authing-js-sdk': '4.23.41-alpha.0', react: '^17.0.2' }),
      'mfa/client/src/personal.tsx': `import React, { useEffect } from 'react'
import { AuthenticationClient } from 'authing-js-sdk'

const client = new AuthenticationClient({ appId: 'a', appHost: 'https://id.example.com' })

export function Personal({ name }: { name: string }) {
  useEffect(() => {
    client.mfa.getMfaAuthenticators().then((list) => console.log(list))
  })
  return <p>{name}</p>
}
`,
      'mfa/server/package.json': asks({ 'authing-js-sdk': '4.23.40', 'authing-node-sdk': '1.0.0', koa: '^2.13.0' }),
      'mfa/server/clients.js': `const { MetadataManagementClient } = require('authing-node-sdk')
const { ManagementClient } = require('authing-js-sdk')
const { host, pool, secret } = require('./config.json')

module.exports.metadata = new MetadataManagementClient({ host })
module.exports.management = new ManagementClient({
  userPoolId: pool,
  secret,
  host,
})
`,
      'mfa/server/config.json': '{ "host": "https://id.example.com", "pool": "p", "secret": "s" }\n',
    },
    changes: { 'mfa/client/src/personal.tsx': [BROWSER], 'mfa/server/clients.js': [MANAGEMENT] },
  },

  'authing-ruby': {
    seen: '1c7/authing_ruby@02d96ed',
    form: 'scripts of Node that print addresses and answers, to compare another language with them',
    files: {
      'scripts/package.json': asks({ 'authing-js-sdk': '^4.20.7', axios: '>=0.21.1' }),
      'scripts/authorize.js': `const { AuthenticationClient } = require('authing-js-sdk')

const client = new AuthenticationClient({
  appId: '60800b9151d040af9016d60b',
  appHost: 'https://id.example.com',
  redirectUri: 'http://localhost:3000/callback',
});

function print(name, url) {
  const { origin, pathname, searchParams } = new URL(url);
  const fixed = [...searchParams].filter(([key]) => key !== 'nonce' && key !== 'state').sort();
  console.log(name, origin + pathname, new URLSearchParams(fixed).toString());
}

print('offline', client.buildAuthorizeUrl({ scope: 'openid profile offline_access' }));
print('default', client.buildAuthorizeUrl());
const challenge = 'a'.repeat(43);
const digest = client.getCodeChallengeDigest({ codeChallenge: challenge, method: 'S256' });
print('pkce', client.buildAuthorizeUrl({ codeChallenge: digest, codeChallengeMethod: 'S256' }));
console.log('verifier', client.generateCodeChallenge().length);
`,
      'scripts/phone.js': `const { AuthenticationClient } = require("authing-js-sdk");
const client = new AuthenticationClient({
  appId: process.env.AUTHING_APP_ID,
  appHost: process.env.AUTHING_URL,
});

phone = "13556130000";

const show = (name) => [
  (r) => console.log(name, JSON.stringify(r)),
  (e) => console.log(name, e.code, e.message),
];

async function main() {
  await client.sendSmsCode(phone).then(...show("send"));
  await client.registerByPhoneCode(phone, "0000", "123456789", { nickname: "Nick", company: "C" }).then(...show("register"));
}
main();
`,
    },
    changes: {
      'scripts/authorize.js': [AUTH],
      'scripts/phone.js': [['"authing-js-sdk"', '"@authing/auth"']],
    },
    told: {
      'scripts/authorize.js': [
        '15 buildAuthorizeUrl',
        '16 buildAuthorizeUrl',
        '19 buildAuthorizeUrl',
        '20 generateCodeChallenge',
      ],
      'scripts/phone.js': ['16 registerByPhoneCode'],
    },
    runs: [
      { file: 'scripts/authorize.js', differs: {} },
      { file: 'scripts/phone.js', differs: {} },
    ],
  },

  AniGlow: {
    seen: 'mjj90200-glitch/AniGlow@d8f6f78',
    form: 'handlers of Nuxt that make a client for each request; functions of the page with the names of 4.x',
    files: {
      'package.json': asks({ 'authing-js-sdk': '^4.23.55', nuxt: '^3.15.0' }),
      'server/api/auth/send-sms.post.ts': `import { AuthenticationClient } from 'authing-js-sdk'

export default defineEventHandler(async (event) => {
  const { phone } = await readBody(event)
  try {
    const client = new AuthenticationClient({ appId: 'a', appHost: 'https://id.example.com' })
    await client.sendSmsCode(phone)
    return { ok: true }
  } catch (e: any) {
    throw createError({ statusCode: 500, message: e?.message || 'failed' })
  }
})
`,
      'composables/useLogin.ts': `export function useLogin() {
  const sendSmsCode = (phone: string) => fetch('/api/auth/send-sms', { method: 'POST', body: phone })
  const loginByPhoneCode = (phone: string, code: string) => fetch('/api/auth/login', { method: 'POST', body: phone + code })
  const updateAvatar = (source: File) => fetch('/api/me/avatar', { method: 'POST', body: source })
  return { sendSmsCode, loginByPhoneCode, updateAvatar }
}
`,
    },
    changes: { 'server/api/auth/send-sms.post.ts': [AUTH] },
  },
};
