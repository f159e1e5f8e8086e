import { auth } from '../../../lib/auth';

// For the pages of this site: the session's cookie comes along.
export async function GET() {
  const session = await auth();
  return session ? Response.json(session.user) : Response.json({ error: 'not_signed_in' }, { status: 401 });
}
