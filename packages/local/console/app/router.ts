import { useEffect, useState } from 'preact/hooks';
import { type PageName, pages } from './pages.js';

export interface Route {
  readonly page: PageName;
  /** The one thing that is looked at, and the part of its page. */
  readonly id: string | undefined;
  readonly tab: string | undefined;
}

export const href = (page: PageName, id?: string, tab?: string): string =>
  `#/${[page, id, tab]
    .filter((part) => part !== undefined)
    .map(encodeURIComponent)
    .join('/')}`;

export const go = (page: PageName, id?: string): void => {
  location.hash = href(page, id);
};

export function useRoute(): Route {
  const [route, setRoute] = useState(read);
  useEffect(() => {
    const follow = () => setRoute(read());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

function read(): Route {
  const [page, id, tab] = location.hash.split('/').slice(1).map(decode);
  return { page: pages.find((name) => name === page) ?? 'overview', id: id || undefined, tab };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
