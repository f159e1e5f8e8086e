import { browserError } from './errors.js';
import type { WatchOptions } from './watch.js';

/** Which window a login happens in. */
export interface PopupOptions extends WatchOptions {
  /** `false`: a tab instead of a window of its own. Default true. */
  popup?: boolean;
  /** Size in pixels. Default 585 by 649. */
  position?: { w: number; h: number };
  /** A window that is open already: browsers block those that are not opened by a click. It is not closed afterwards. */
  window?: Window | null;
}

/** A window for one request, and what to do with it at the end. */
export interface Popup {
  readonly window: Window;
  /** Goes to the address of the request. */
  navigate(url: string): void;
  /** Closes it, if it was opened here. */
  close(): void;
}

/**
 * Opens an empty window in the middle of the screen. Call it right in the click's handler, before any `await`.
 *
 * @param name Name of the window: one of its own for each request.
 * @throws AuthingError `browser` (`popup_blocked`).
 */
export function openPopup(name: string, { popup = true, position, window: given }: PopupOptions): Popup {
  const opened = given ?? window.open('', name, popup ? features(position) : undefined);
  if (!opened || opened.closed)
    throw browserError('popup_blocked', 'The browser blocked the window: open it in a click, or log in by redirect');
  return {
    window: opened,
    // Not `assign`: that may not be called on a window that is elsewhere already.
    navigate: (url) => opened.location.replace(url),
    close: () => {
      if (!given) opened.close();
    },
  };
}

function features({ w, h } = { w: 585, h: 649 }): string {
  const left = Math.max(screenX + (outerWidth - w) / 2, 0);
  const top = Math.max(screenY + (outerHeight - h) / 2, 0);
  return `popup,width=${w},height=${h},left=${Math.round(left)},top=${Math.round(top)}`;
}
