import { useEffect, useState } from 'preact/hooks';

/** Every page by the first part of its address: `#/users/5f00…/roles`. */
export const pages = [
  'overview',
  'users',
  'roles',
  'groups',
  'organisations',
  'policies',
  'resources',
  'applications',
  'outbox',
  'requests',
  'faults',
  'sessions',
  'pools',
  'data',
] as const;
export type PageName = (typeof pages)[number];

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
