import type { AuthStatus } from '@authing/browser/store';

/** How a test wants the application to be. */
export interface Config {
  appId: string;
  appHost: string;
  silent?: boolean;
  /** Whether a component suspends until there is a token. */
  suspend?: boolean;
  /** Whether a component for signed-in users is shown at every path, and not only under `/private`. */
  guard?: boolean;
}

declare global {
  interface Window {
    config: Config;
    /** What was rendered, in order: component, time, and what it showed. */
    renders: [component: string, at: number, ...shown: unknown[]][];
    actions: import('@authing/browser/store').AuthActions;
  }
}

window.renders = [];

/** Notes what a component shows. Strict Mode renders twice in a row: that is noted once. */
export function note(component: string, ...shown: unknown[]): void {
  const last = window.renders.at(-1);
  if (last && JSON.stringify([last[0], ...last.slice(2)]) === JSON.stringify([component, ...shown])) return;
  window.renders.push([component, Date.now(), ...shown]);
}

export const statusOf = (status: AuthStatus, email: unknown, error: unknown) => [status, email ?? null, error ?? null];
export const path = location.pathname;
