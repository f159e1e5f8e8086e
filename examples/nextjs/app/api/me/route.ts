import { cookies } from 'next/headers';
import { authingFor, COOKIE } from '../../../lib/authing';

/** Who is signed in. */
export async function GET(): Promise<Response> {
  const token = (await cookies()).get(COOKIE)?.value;
  const user = token ? await authingFor(token).getCurrentUser() : null;
  return user ? Response.json({ email: user.email }) : Response.json({ error: 'Nobody is signed in' }, { status: 401 });
}
