import { expect, test } from '@jest/globals';
import { createSSRApp, h } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import { createAuthing } from './plugin.js';
import { requireAuth } from './route-guard.js';

const page = { render: () => h('p') };
const routes = [
  { path: '/', component: page, meta: { auth: false } },
  { path: '/account', component: page },
  { path: '/login', name: 'login', component: page, meta: { auth: false } },
];

test.each([
  [null, '/', '/'],
  [null, '/account?tab=2', '/login'],
  [{ user: { id: 'ann' } }, '/account?tab=2', '/account?tab=2'],
  [{ user: { id: 'ann' } }, '/account?tab=2&code=1&state=s', '/account?tab=2'],
])('vue-router takes the guard: with the session %j, %s leads to %s', async (session, to, expected) => {
  const router = createRouter({ history: createMemoryHistory(), routes });
  createSSRApp(page).use(createAuthing({ session })).use(router);
  router.beforeEach(requireAuth({ signedOut: { name: 'login' } }));
  await router.push(to);
  expect(router.currentRoute.value.fullPath).toBe(expected);
});
