/** The types of the bindings, with the oldest and the newest of their frameworks, as strangers install them. */
import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import { type Consumer, installPacked } from '../support/packed.js';

const consumers: Consumer[] = [];
afterAll(() => {
  for (const { directory } of consumers) rmSync(directory, { recursive: true, force: true });
});

const react = `import { AuthingProvider, RequireAuth, useAccessToken, useAuth, useAuthing, useUser } from '@authing/react';
import { loginByEmail, type AuthingError } from '@authing/browser';
import { fakeClient } from '@authing/browser/testing';
import { Suspense } from 'react';
function Page() {
  const { status, user, error, login, logout, loginWithPopup } = useAuth();
  const email: string | null | undefined = useAuth((auth) => auth.user?.email);
  const name: string | null | undefined = useUser((one) => one.nickname);
  const token: string | null = useAccessToken();
  const sure: string = useAccessToken({ suspend: true });
  const problem: AuthingError | null = error;
  const client = useAuthing();
  // @ts-expect-error nobody need be signed in
  const id: string = user.id;
  if (status !== 'signed-in') return <button onClick={() => login({ returnTo: '/' })}>{problem?.message}</button>;
  const known: string = user.id;
  // @ts-expect-error an option that does not exist
  logout({ nonsense: true });
  return <form onSubmit={() => void loginByEmail(client, known, sure)}><a onClick={() => void loginWithPopup()}>{email ?? name ?? token ?? id}</a></form>;
}
export const App = () => (
  <AuthingProvider appId="a" appHost="https://a.cn" silent>
    <Suspense><RequireAuth fallback="…" signedOut={null}><Page /></RequireAuth></Suspense>
    <AuthingProvider session={{ user: { id: 'a' } }}>…</AuthingProvider>
    <AuthingProvider client={fakeClient()}>…</AuthingProvider>
    {/* @ts-expect-error neither options nor client nor session */}
    <AuthingProvider>…</AuthingProvider>
  </AuthingProvider>
);
`;
const vue = `import { createAuthing, RequireAuth, requireAuth, useAccessToken, useAuth, useAuthing, useUser } from '@authing/vue';
import { loginByEmail, type AuthingError } from '@authing/browser';
import { createApp, h } from 'vue';
const Page = { setup() {
  const { status, user, error, login, logout } = useAuth();
  const email: string | null | undefined = useAuth((auth) => auth.user?.email).value;
  const problem: AuthingError | null = error.value;
  const token: string | null = useAccessToken().value;
  const id: string = useUser().value.id;
  const is: 'loading' | 'signed-in' | 'signed-out' = status.value;
  // @ts-expect-error nobody need be signed in
  const name: string = user.value.id;
  // @ts-expect-error an option that does not exist
  logout({ nonsense: true });
  return () => h('a', { onClick: () => loginByEmail(useAuthing(), id, name).then(() => login()) }, [email, problem?.message, token, is]);
} };
createApp(() => h(RequireAuth, { loginOptions: { scope: 'openid' } }, { default: () => h(Page), error: ({ error }: { error: AuthingError }) => error.message }))
  .use(createAuthing({ appId: 'a' }));
requireAuth({ when: (to) => to.meta.auth !== false, signedOut: '/login' });
// @ts-expect-error neither options nor client nor session
createAuthing({});
`;
const router = `${vue}
import { createRouter, createWebHistory, type RouteLocationNormalized } from 'vue-router';
const router = createRouter({ history: createWebHistory(), routes: [{ path: '/', component: Page, beforeEnter: requireAuth() }] });
router.beforeEach(requireAuth({ when: (to) => to.path !== '/', signedOut: '/login' }));
router.beforeEach(requireAuth({ when: (to: RouteLocationNormalized) => to.matched.length > 1, signedOut: { name: 'login', query: { a: '1' } } }));
router.beforeEach(requireAuth({ signedOut: { path: '/login', replace: true } }));
// @ts-expect-error no route
router.beforeEach(requireAuth({ signedOut: { pat: '/login' } }));
`;

describe.each([
  ['React 18', 'react', react, ['react@18', 'react-dom@18', '@types/react@18']],
  ['React 19', 'react', react, ['react@19.3.1', 'react-dom@19.3.1', '@types/react@19.3.0']],
  ['Vue 3.4 without a router', 'vue', vue, ['vue@~3.4.0']],
  ['the newest Vue without a router', 'vue', vue, ['vue@3.5.45']],
  ['Vue 3.4, vue-router 4', 'vue', router, ['vue@~3.4.0', 'vue-router@~4.2.0']],
  ['the newest Vue and vue-router', 'vue', router, ['vue@3.5.45', 'vue-router@5.5.1'], { skipLibCheck: true }],
] as [string, string, string, string[], object?][])('%s', (_name, binding, text, frameworks, options = {}) => {
  test('type-checks under strict, with the declarations of the library read too', () => {
    const consumer = installPacked(['core', 'auth', 'browser', binding], ['typescript@5.9', ...frameworks]);
    consumers.push(consumer);
    const file = binding === 'react' ? 'page.tsx' : 'page.ts';
    consumer.write(file, text);
    const compilerOptions = {
      ...{ strict: true, exactOptionalPropertyTypes: true, noEmit: true, jsx: 'react-jsx', types: [] },
      ...{ target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], module: 'esnext', moduleResolution: 'bundler' },
      // vue-router 5 does not hold with `exactOptionalPropertyTypes`: only where it is there, its declarations are left out.
      ...{ skipLibCheck: false, ...options },
    };
    consumer.write('tsconfig.json', JSON.stringify({ compilerOptions, files: [file] }));
    expect(consumer.run('npx', 'tsc', '-p', '.')).toBe('');
  }, 180_000);
});
