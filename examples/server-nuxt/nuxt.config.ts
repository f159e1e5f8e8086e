export default defineNuxtConfig({
  css: ['~/assets/style.css'],
  telemetry: false,
  compatibilityDate: '2025-07-01',
  app: { head: { title: 'Shop', htmlAttrs: { lang: 'en' }, link: [{ rel: 'icon', href: 'data:,' }] } },
});
