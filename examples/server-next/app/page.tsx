export default function Home() {
  return (
    <>
      <h1>Shop</h1>
      <p>Log in to see your orders.</p>
      <a href="/auth/login?returnTo=/profile">Log in</a> <a href="/login">With a password</a>
    </>
  );
}
