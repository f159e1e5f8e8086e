import { createAuthing, requireAuth } from '@authing/vue';
import { createApp } from 'vue';
import { createRouter, createWebHistory } from 'vue-router';
import App from './App.vue';
import Guarded from './Guarded.vue';

const { suspend: _, guard: __, ...options } = window.config;
const app = createApp(App);
app.use(createAuthing(options));
const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/guarded', component: Guarded },
    { path: '/:path(.*)', component: { render: () => null } },
  ],
});
router.beforeEach(requireAuth({ when: ({ path }) => path === '/guarded' }));
app.use(router);
app.mount('#root');
