import { json } from '@sveltejs/kit';

export async function GET({ locals }) {
  const session = await locals.auth.session();
  return session ? json(session.user) : json({ error: 'not_signed_in' }, { status: 401 });
}
