import { createAuthing, requireAuth } from '@authing/vue';
import { createApp } from 'vue';
import { createRouter, createWebHistory } from 'vue-router';
import Account from './Account.vue';
import App from './App.vue';

const { VITE_AUTHING_APP_ID: appId, VITE_AUTHING_APP_HOST: appHost } = import.meta.env;

// Before the router: it takes the answer of the login page out of the address.
const authing = createAuthing({ appId, appHost, navigate: (path) => router.replace(path) });
const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', component: () => null, meta: { auth: false } },
    { path: '/account', component: Account },
  ],
});
router.beforeEach(requireAuth());

createApp(App).use(authing).use(router).mount('#app');
