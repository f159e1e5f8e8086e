import { createSealer } from '../session/seal.js';
import { newSession, type StoredSession } from '../session/stored.js';
import { useWorld, Visitor } from './site.js';

/** Somebody's account that is not Ann's. */
export const bob = { username: 'bob', password: 'battery staple 1' };

/** The cookie of a session. */
export const NAME = '__Host-authing';

/** A world with visitors, and with what an attacker would make. */
export function useAttackedSite() {
  const world = useWorld();
  type Options = Parameters<typeof world.site>[0];
  const visitor = (options?: Options, user?: typeof bob) => new Visitor(world.site(options), world.server, user);
  return {
    world,
    visitor,
    async loggedIn(options?: Options, user?: typeof bob): Promise<Visitor> {
      const somebody = visitor(options, user);
      await somebody.logIn();
      return somebody;
    },
    /** What seals the sessions of the sites here. */
    sealerOf: (...secrets: string[]) => createSealer(secrets, `session of ${world.server.appId}`),
  };
}

/** A session with claims of this size, as a site would have made it. */
export function largeSession(bytes: number, extra: Record<string, unknown> = {}): StoredSession {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const idToken = `e30.${encode({ sub: 'u1', email: 'big@example.com', filler: 'x'.repeat(bytes), ...extra })}.sig`;
  const now = Date.now();
  return newSession({ accessToken: 'at', idToken, expiresAt: now + 3_600_000, refreshAt: now + 3_600_000 });
}
