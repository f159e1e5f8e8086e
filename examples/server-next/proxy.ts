import { NextResponse } from 'next/server';
import { proxy as authingProxy } from './lib/auth';

// Answers /auth/*, and renews the session before a page is rendered. What else the proxy has to do stands in the function.
export const proxy = authingProxy((request, session) => {
  if (!session && request.nextUrl.pathname.startsWith('/profile')) {
    const { pathname, search } = request.nextUrl;
    return NextResponse.redirect(
      new URL(`/auth/login?returnTo=${encodeURIComponent(pathname + search)}`, process.env.BASE_URL),
    );
  }
  const response = NextResponse.next();
  response.headers.set('x-shop', 'open');
  return response;
});

export const config = { matcher: '/((?!_next/static|_next/image|favicon.ico).*)' };
