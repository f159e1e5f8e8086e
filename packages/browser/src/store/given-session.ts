import type { AuthUser } from './user.js';

/** What a page may know of a session that a server keeps: never its tokens. */
export interface GivenSession {
  /** Who is signed in, as `@authing/server` says it. */
  user: AuthUser;
}

/** Where the server answers: `@authing/server` has these paths. */
export interface SessionPaths {
  /** Default `/auth/login`. */
  login: string;
  /** Default `/auth/logout`. */
  logout: string;
  /** Default `/auth/me`. */
  me: string;
}
