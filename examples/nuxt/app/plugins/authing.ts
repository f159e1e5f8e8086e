import { createAuthing } from '@authing/vue';

/** On the server the session is at hand; the browser gets the user with the page, and no token. */
export default defineNuxtPlugin(async ({ vueApp }) => {
  const session = useState('session', () => null);
  const event = useRequestEvent();
  if (event) {
    const found = await event.context.auth.session();
    session.value = found && { user: found.user };
  }
  vueApp.use(createAuthing({ session: session.value }));
});
