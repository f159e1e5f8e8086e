/** Forms of pages. */
import { AUTH, asks, BROWSER, type PublicProject } from './types.js';

export const pages: Readonly<Record<string, PublicProject>> = {
  tradingsky: {
    seen: 'vincijy/tradingsky@7b93ca9',
    form: 'a function makes the client from spread settings, components call it; another package of Authing beside',
    files: {
      'package.json': asks({ '@authing/react-ui-components': '2.4.50', 'authing-js-sdk': '4.22.1', react: '^17.0.1' }),
      'src/utils/authing.ts': `import { AuthenticationClient } from 'authing-js-sdk'; // for logging in
import { authingConfig, store } from '../config';

function settings() {
  return { ...authingConfig, token: store.token || '' };
}

export function getAuthingClient():AuthenticationClient {
  const given = settings();
  let client = new AuthenticationClient(given);
  return client;
}
`,
      'src/config.ts': `export const authingConfig = { appId: 'a', appHost: 'https://id.example.com', userPoolId: 'p' };
export const store = { token: '' };
`,
      'src/studio.tsx': `import React, { useEffect } from 'react';
import { getAuthingClient } from './utils/authing';

export const Studio = ({ token }: { token: string }) => {
  useEffect(() => {
    getAuthingClient().checkLoginStatus(token).then((res) => {
      if (res.code !== 200 || !res.status) {
        getAuthingClient().logout();
      }
    });
  });
  return <button onClick={() => getAuthingClient().logout()}>Leave</button>;
};
`,
    },
    changes: { 'src/utils/authing.ts': [BROWSER] },
    told: {
      'src/utils/authing.ts': ['10 not all options are seen here'],
      'src/studio.tsx': ['6 checkLoginStatus', '8 logout', '12 logout'],
    },
  },

  EPMS: {
    seen: 'TakaSoap/EPMS@04226a2',
    form: 'components of Vue call a client that a module makes; the bundler names the package in a comment',
    files: {
      'package.json': asks({ 'authing-js-sdk': '^4.23.33', vue: '^3.2.33' }),
      'src/utils/authing.ts': `import { AuthenticationClient } from "authing-js-sdk";

export const authenticationClient = new AuthenticationClient({
  appId: "a",
  //appId: "b",
  appHost: "https://id.example.com"
});
`,
      'src/components/Code.vue': `<template>
  <button @click="send">{{ label }}</button>
</template>

<script setup lang="ts">
import { ref } from 'vue';
import { authenticationClient } from '../utils/authing';

const label = ref('Send');
const props = defineProps<{ account: string }>();

async function send() {
  const { code, message } = await authenticationClient.sendSmsCode(props.account);
  label.value = code === 200 ? 'Sent' : (message ?? '');
}
async function taken() {
  return authenticationClient.isUserExists({ phone: props.account }).then((known) => (known ? 'taken' : ''));
}
</script>
`,
      'src/utils/check.ts': `import { authenticationClient } from "./authing";

export function check(): Promise<boolean> {
  return new Promise((resolve) => {
    authenticationClient.getCurrentUser().then((user) => {
      resolve(!!user && user.status === "Activated");
    });
  });
}
`,
      'vite.config.ts': `export default {
  // optimizeDeps: { include: ["node_modules/authing-js-sdk"] },
  build: { commonjsOptions: {} },
};
`,
    },
    changes: { 'src/utils/authing.ts': [['"authing-js-sdk"', '"@authing/browser"']] },
    told: { 'src/utils/check.ts': ['5 getCurrentUser'] },
  },

  funsoccer: {
    seen: 'chendav/funsoccer_heatmap@19384dc',
    form: 'a module of Next.js that turns answers into its own types; scripts of Node beside it; the name in a text',
    files: {
      'package.json': asks({ '@authing/web': '^5.1.20', 'authing-js-sdk': '^4.23.55', next: '15.0.0' }),
      'src/lib/authing.ts': `import { AuthenticationClient } from 'authing-js-sdk';

const domain = process.env.NEXT_PUBLIC_AUTHING_DOMAIN || '';

export const authingClient = new AuthenticationClient({
  appId: process.env.NEXT_PUBLIC_AUTHING_APP_ID || '',
  appHost: \`https://\${domain}\`,
  timeout: 30000,
  onError: (code: number, message: string, data: any) => {
    console.error('failed', { code, message, data });
  },
});

export interface Member {
  id: string;
  username?: string;
  email?: string;
  createdAt?: string | Date;
  [key: string]: any;
}

export async function enter(email: string, password: string): Promise<{ token: string; user?: Member; code?: number }> {
  try {
    const answer = await authingClient.loginByEmail(email, password);
    return { token: (answer as any).token || '', user: answer as Member };
  } catch (error: any) {
    return { token: '', code: error.code || 500 };
  }
}

export async function renew() {
  const answer = await authingClient.refreshToken();
  return (answer as any).access_token || (answer as any).token;
}

export async function current(): Promise<Member | undefined> {
  const answer = await authingClient.getCurrentUser();
  return answer as Member;
}

export const leave = async () => {
  const answer = await authingClient.logout();
};

export default authingClient;
`,
      'try-login.js': `const { AuthenticationClient } = require('authing-js-sdk');
require('dotenv').config({ path: '.env.local' });

const client = new AuthenticationClient({
  appId: process.env.NEXT_PUBLIC_AUTHING_APP_ID,
  appHost: process.env.NEXT_PUBLIC_AUTHING_DOMAIN,
  timeout: 30000,
  onError: (code, message, data) => console.log('told', code, message, JSON.stringify(data)),
});

async function main() {
  try {
    const made = await client.registerByEmail('test@example.com', 'Secret-123');
    console.log('registered', made.email);
    const user = await client.loginByEmail('test@example.com', 'Secret-123');
    console.log('logged in', user.email, typeof user.token);
    console.log('status', JSON.stringify((await client.checkLoginStatus(user.token)).status));
    console.log('forged', JSON.stringify(await client.checkLoginStatus('forged')));
    await client.loginByEmail('test@example.com', 'wrong');
  } catch (error) {
    console.log('failed', error.code, error.message, JSON.stringify(error.data));
  }
}
main();
`,
      'check-before-deploy.js': `const fs = require('fs');

for (const name of ['authing-js-sdk', '@authing/web', 'next'])
  if (!fs.readFileSync('package.json', 'utf8').includes(name)) console.error(name + ' is missing');
`,
    },
    changes: { 'src/lib/authing.ts': [BROWSER], 'try-login.js': [AUTH] },
    told: {
      'src/lib/authing.ts': [
        '8 option timeout',
        '9 option onError',
        '24 loginByEmail',
        '32 refreshToken',
        '37 getCurrentUser',
        '42 logout',
      ],
      'try-login.js': [
        '7 option timeout',
        '8 option onError',
        '13 registerByEmail',
        '15 loginByEmail',
        '17 checkLoginStatus',
        '18 checkLoginStatus',
        '19 loginByEmail',
      ],
      'check-before-deploy.js': ['3 “authing-js-sdk” is named here'],
    },
    runs: [{ file: 'try-login.js', differs: {} }],
  },

  'mock-interview': {
    seen: 'yanilaing/mock-interview@a272a31',
    form: 'a module of Next.js with an inline type, a secret by spread in a page, and errors read as those of axios',
    files: {
      'package.json': asks({ 'authing-js-sdk': '^4.23.55', next: '16.0.0' }),
      'lib/account.ts': `import { AuthenticationClient, type User } from 'authing-js-sdk';

export type Profile = Pick<User, 'id' | 'username' | 'email'>;
type Overrides = { redirectUri?: string; tokenEndPointAuthMethod?: 'client_secret_post' | 'none'; secret?: string };

let client: AuthenticationClient | null = null;

const make = (overrides?: Overrides) => {
  const secret = overrides?.secret ?? process.env.APP_SECRET;
  return new AuthenticationClient({
    appId: 'a',
    appHost: 'https://id.example.com',
    protocol: 'oidc',
    timeout: 10000,
    ...(secret ? { secret } : {}),
    ...(overrides || {}),
  });
};

const profileOf = (user: User): Profile => ({ id: user.id, username: user.username || '', email: user.email || '' });

const textOf = (error: unknown) => {
  const e = error as { message?: string; response?: { status?: number } };
  return e.response?.status + ' ' + e.message;
};

export const signIn = async (code: string, redirectUri: string) => {
  const own = make({ redirectUri, tokenEndPointAuthMethod: 'none' });
  try {
    const tokens = (await own.getAccessTokenByCode(code)) as { access_token?: string };
    if (!tokens.access_token) throw new Error('none');
    own.setToken(tokens.access_token);
    localStorage.setItem('token', tokens.access_token);
    const user = await own.getCurrentUser();
    client = own;
    return user ? profileOf(user) : null;
  } catch (error: unknown) {
    throw new Error(textOf(error));
  }
};

export const rename = async (username: string) => {
  const user = await (client ?? make()).updateProfile({ username });
  if (user.token) localStorage.setItem('token', user.token);
  return profileOf(user);
};

export const changePassword = (next: string, old?: string) => (client ?? make()).updatePassword(next, old || undefined);
`,
    },
    changes: { 'lib/account.ts': [BROWSER] },
    told: {
      'lib/account.ts': [
        '1 taken for a page',
        '10 a page cannot keep a secret',
        '10 not all options are seen here',
        '14 option timeout',
        '24 response',
        '32 setToken',
        '34 getCurrentUser',
        '43 updateProfile',
      ],
    },
  },

  AFFiNE: {
    seen: 'toeverything/AFFiNE@78fcee5',
    form: 'a monorepo whose root has the dependency; a component takes nothing but a type, by another name',
    files: {
      'package.json': asks({
        '@authing/react-ui-components': '^3.1.23',
        'authing-js-sdk': '^4.23.35',
        react: '^18.1.0',
      }),
      'libs/account/package.json': '{ "name": "account" }\n',
      'libs/account/src/login.tsx': `import { Guard as AuthingGuard } from '@authing/react-ui-components';
import type { User as AuthingUser } from 'authing-js-sdk';
import { useCallback } from 'react';

export function Login({ done }: { done: (name: string) => void }) {
    const onLogin = useCallback((user: AuthingUser) => done(user.nickname || user.id), [done]);
    return <AuthingGuard onLogin={onLogin} />;
}
`,
    },
    changes: { 'libs/account/src/login.tsx': [BROWSER] },
  },

  'vue3-ts-vite': {
    seen: 'Nekomata-my/vue3-ts-vite@f2a7834',
    form: 'the client in the entry of a Vue application, with a call that nobody waits for',
    files: {
      'package.json': asks({ '@authing/sso': '^2.1.17-alpha.5', 'authing-js-sdk': '^4.23.23', vue: '^3.2.21' }),
      'src/main.ts': `import { createApp } from 'vue';


import { AuthenticationClient } from 'authing-js-sdk'

const authing = new AuthenticationClient({
    appId: 'a'
  })

authing.registerByEmail('a@example.com', '123')

createApp({}).mount('#app');
`,
    },
    changes: { 'src/main.ts': [BROWSER] },
    told: { 'src/main.ts': ['10 registerByEmail'] },
  },
};
