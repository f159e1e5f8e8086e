import { proxy as authingProxy } from './lib/auth';

// Answers /auth/*, and renews the session before a page is rendered.
export const proxy = authingProxy();

export const config = { matcher: '/((?!_next/static|_next/image|favicon.ico).*)' };
