import { fakeClient } from '@authing/browser/testing';
import { expect, test } from '@jest/globals';
import { createSSRApp, h } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { createAuthing } from './plugin.js';
import { type AuthRefs, useAuth } from './use-auth.js';

test('as the setup of a component, which is called with its props, useAuth gives the whole state', async () => {
  const app = createSSRApp({
    setup: useAuth as () => AuthRefs,
    render: (it: { status: string; login: unknown }) => h('p', `${it.status} ${typeof it.login}`),
  });
  app.use(createAuthing({ client: fakeClient({ user: { id: 'ann' } }) }));
  expect(await renderToString(app)).toBe('<p>loading function</p>');
});
