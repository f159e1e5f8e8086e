import type { Storage } from '@authing/auth';

/**
 * The page's localStorage. A session that 4.x left there is taken over once. Where the page has no storage, or one that
 * is blocked, every access throws and the session goes on in memory.
 */
export const browserStorage: Storage = {
  getItem: (key) => localStorage.getItem(key) ?? adopt4x(key),
  setItem: (key, value) => localStorage.setItem(key, value),
  removeItem: (key) => localStorage.removeItem(key),
};

/** 4.x kept token and user under two keys of its own. They are removed, or a logout would bring them back. */
function adopt4x(key: string): string | undefined {
  const [token, user] = ['token', 'user'].map((name) => {
    const value = localStorage.getItem(`_authing_${name}`);
    localStorage.removeItem(`_authing_${name}`);
    return value;
  });
  // 4.x wrote the words when there was nothing to write.
  if (!token || /^(null|undefined)$/.test(token)) return;
  const adopted = JSON.stringify({ token, user: parse(user) });
  localStorage.setItem(key, adopted);
  return adopted;
}

function parse(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text!) ?? undefined;
  } catch {
    // Asked from the service again when it is needed.
  }
}
