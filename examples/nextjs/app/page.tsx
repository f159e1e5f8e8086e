import { currentUser } from '../lib/authing';
import { logout } from './login/actions';

/** Rendered on the server, for whoever is signed in. */
export default async function Home() {
  const user = await currentUser();
  if (!user) return <a href="/login">Log in</a>;
  return (
    <form action={logout}>
      <p>Hello {user.email}</p>
      <button type="submit">Log out</button>
    </form>
  );
}
