import { loginAddress } from '@authing/server/sveltekit';
import { redirect } from '@sveltejs/kit';

export async function load({ locals, url }) {
  const session = await locals.auth.session();
  if (!session) redirect(303, loginAddress(locals.auth.authing, url));
  return { user: session.user };
}
