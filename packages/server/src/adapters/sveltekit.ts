import type { Handle } from '@sveltejs/kit';
import type { Authing } from '../create-authing.js';
import { authOf, type RequestAuth } from './context.js';

export type { RequestAuth } from './context.js';

declare global {
  namespace App {
    // Joins the interface of SvelteKit's application.
    interface Locals {
      /** Authing for this request: set by `svelteAuthing`. */
      auth: RequestAuth;
    }
  }
}

/**
 * The `handle` hook: answers the routes of the session and puts `auth` into `locals`. Joins hooks of your own with `sequence`.
 *
 * @example export const handle = svelteAuthing(authing);
 */
export const svelteAuthing =
  (authing: Authing): Handle =>
  async ({ event, resolve }) => {
    const { request } = event;
    const answer = await authing.handle(request);
    if (answer) return answer;
    event.locals.auth = authOf(authing, request);
    return authing.commit(request, await resolve(event));
  };

/** Where a page sends who is not signed in: `redirect(303, loginAddress(authing, url))`. */
export const loginAddress = ({ paths }: Authing, { pathname, search }: URL): string =>
  `${paths.login}?returnTo=${encodeURIComponent(pathname + search)}`;
