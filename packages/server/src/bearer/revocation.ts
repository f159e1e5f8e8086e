import { type AuthConnection, introspectToken, singleFlight } from '@authing/auth';

/** Most tokens whose answer is remembered. */
const MOST = 1_000;

/** Asks the service whether a token was revoked. Requests with the same token at the same time share one question. */
export function createRevocationCheck(connection: AuthConnection) {
  const known = new Map<string, { active: boolean; at: number }>();
  const running = new Map<string, unknown>();
  const ask = async (token: string) => {
    const { active } = await introspectToken(connection, token);
    if (known.size >= MOST) known.delete(known.keys().next().value!);
    known.set(token, { active, at: Date.now() });
    return active;
  };
  return async (token: string, { exp }: { exp: number }, cacheSeconds: number): Promise<boolean> => {
    const last = known.get(token);
    const isFresh = last && Date.now() < Math.min(last.at + cacheSeconds * 1000, exp * 1000);
    return !(isFresh ? last.active : await singleFlight(running, token, () => ask(token)));
  };
}
