import { AuthingProvider } from '@authing/react';
import type { ReactNode } from 'react';
import { auth } from '../lib/auth';

export const metadata = { title: 'Shop', icons: { icon: 'data:,' } };

/** Gives the page who is signed in, and no token: what a client component is given can be read in the page. */
export default async function Layout({ children }: { children: ReactNode }) {
  const session = await auth();
  return (
    <html lang="en">
      <body>
        <AuthingProvider session={session && { user: session.user }}>{children}</AuthingProvider>
      </body>
    </html>
  );
}
