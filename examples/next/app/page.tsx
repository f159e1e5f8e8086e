import { Hello } from './hello';

/** A server component: it renders a component of the page, for whoever is signed in. */
export default function Home() {
  return (
    <main>
      <h1>Shop</h1>
      <Hello />
    </main>
  );
}
