import { currentUser } from '../../../lib/authing';

/** Who is signed in. */
export async function GET(): Promise<Response> {
  const user = await currentUser();
  return user ? Response.json({ email: user.email }) : Response.json({ error: 'Nobody is signed in' }, { status: 401 });
}
