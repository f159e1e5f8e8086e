import type { Storage } from '@authing/auth';

/**
 * The page's localStorage. A session that 4.x left there is taken over once. Where the page has no storage, or one that
 * is blocked, every access throws and the session goes on in memory.
 */
export const browserStorage: Storage = {
  getItem: (key) => localStorage.getItem(key) ?? (isSession(key) ? adopt4x(key) : null),
  setItem: (key, value) => localStorage.setItem(key, value),
  removeItem(key) {
    localStorage.removeItem(key);
    if (isSession(key)) forget4x();
  },
};

/** Leases lie beside the session, under its key and what they are for. */
const isSession = (key: string) => !/:(renewal$|login:)/.test(key);

/** 4.x kept token and user under two keys of its own. They are removed, or a logout would bring them back. */
const KEYS = ['_authing_token', '_authing_user'];
const forget4x = () => {
  for (const name of KEYS) localStorage.removeItem(name);
};

function adopt4x(key: string): string | undefined {
  const [token, user] = KEYS.map((name) => localStorage.getItem(name));
  // 4.x wrote the words when there was nothing to write.
  if (!token || /^(null|undefined)$/.test(token)) return;
  const adopted = JSON.stringify({ token, user: parse(user) });
  try {
    localStorage.setItem(key, adopted);
    forget4x();
  } catch {
    // Full: until there is room it stays where it is.
  }
  return adopted;
}

function parse(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text!) ?? undefined;
  } catch {
    // Asked from the service again when it is needed.
  }
}
