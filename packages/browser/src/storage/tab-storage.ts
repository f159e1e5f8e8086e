import type { Storage } from '@authing/auth';

/** The page's sessionStorage: the session ends with the tab, and every tab has its own. */
export const tabStorage: Storage = {
  getItem: (key) => sessionStorage.getItem(key),
  setItem: (key, value) => sessionStorage.setItem(key, value),
  removeItem: (key) => sessionStorage.removeItem(key),
};
