import { redirect } from 'next/navigation';
import { auth } from '../../lib/auth';

// Rendered on the server for each request: what reads a session is never cached.
export default async function Profile() {
  const session = await auth();
  if (!session) redirect('/auth/login?returnTo=/profile');
  return (
    <>
      <h1>Hello {session.user.email ?? session.user.username}</h1>
      <form method="post" action="/auth/logout">
        <button type="submit">Log out</button>
      </form>
    </>
  );
}
