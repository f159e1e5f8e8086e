import type { Storage } from '@authing/auth';

/**
 * The page's localStorage. A session that 4.x left there is taken over once. Where the page has no storage, or one that
 * is blocked, every access throws and the session goes on in memory.
 */
export const browserStorage: Storage = {
  getItem(key) {
    const stored = localStorage.getItem(key);
    return stored ?? adopt4x();
  },
  setItem: (key, value) => localStorage.setItem(key, value),
  removeItem: (key) => localStorage.removeItem(key),
};

/** 4.x kept token and user under two keys of its own. They are removed, or a logout would bring them back. */
function adopt4x(): unknown {
  const [token, user] = ['_authing_token', '_authing_user'].map((key) => {
    const value = localStorage.getItem(key);
    localStorage.removeItem(key);
    return value;
  });
  return token && { token, user };
}
