import { type Bound, bind, type CallOptions } from '@authing/core';
import { type AuthConnection, connect } from './connection.js';
import * as login from './login/login.js';
import type { AuthOptions } from './options.js';
import * as profile from './profile/profile.js';
import * as register from './register/register.js';
import * as session from './session/session.js';

const modules = [login, profile, register, session] as const;

/** Everything an end user can do, as methods: each is the function of the same name, bound to one connection. */
export class AuthenticationClient {
  /** What the methods are bound to; functions of this package take it first. */
  readonly connection: AuthConnection;

  constructor(options: AuthOptions | AuthConnection) {
    this.connection = 'session' in options ? options : connect(options);
    for (const module of modules) Object.assign(this, bind(this.connection, module));
  }

  /** A client that differs in these options and shares session and cache: `client.with({ timeout: 2_000 })`. */
  with(options: CallOptions): this {
    return new (this.constructor as new (connection: AuthConnection) => this)(this.connection.with(options));
  }
}

export interface AuthenticationClient
  extends Bound<typeof login>,
    Bound<typeof profile>,
    Bound<typeof register>,
    Bound<typeof session> {}
