import { AuthenticationClient } from '@authing/auth';
import { verifyToken } from '@authing/auth/verify';

export default {
  async fetch(request, env) {
    const token = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
    if (!token) return new Response('Not signed in', { status: 401 });

    // One client per request: nothing of a user is ever shared.
    const authing = new AuthenticationClient({ appId: env.APP_ID, appHost: env.APP_HOST, token });
    try {
      // Checked on the spot: the service's public keys are fetched, and nothing else.
      const { sub } = await verifyToken(authing.connection, token);
      if (new URL(request.url).pathname !== '/profile') return Response.json({ id: sub });
    } catch (error) {
      if (error.kind !== 'protocol') throw error;
      return new Response('Not signed in', { status: 401 });
    }
    // Asked of the service: it also knows of tokens that were ended early.
    const user = await authing.getCurrentUser();
    return user ? Response.json({ email: user.email }) : new Response('Not signed in', { status: 401 });
  },
};
