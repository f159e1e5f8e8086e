import type { RedirectResult } from '@authing/browser';
import type { StartOptions } from './auth-store.js';

/** Goes to where the user was before a redirect login. True when the page is left. */
export function goOn(result: RedirectResult, navigate: StartOptions['navigate']): boolean {
  const { origin, pathname, search, hash, href } = new URL(result.returnTo ?? location.href);
  if (navigate && origin === location.origin) {
    navigate(pathname + search + hash, result);
    return false;
  }
  if (href === location.href) return false;
  location.replace(href);
  // Another place of the same page: nothing is loaded.
  return href.split('#')[0] !== location.href.split('#')[0];
}
