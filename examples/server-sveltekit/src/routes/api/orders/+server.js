import { json } from '@sveltejs/kit';

export async function GET({ locals }) {
  try {
    const { sub } = await locals.auth.requireToken();
    return json({ orders: [], of: sub });
  } catch (error) {
    return locals.auth.authing.refusal(error);
  }
}
