import { type AuthConnection, type AuthOptions, AuthenticationClient as Client } from '@authing/auth';
import { connect } from './connection.js';

/** The client of `@authing/auth` with the session of this page. */
export class AuthenticationClient extends Client {
  constructor(options: AuthOptions | AuthConnection) {
    super('session' in options ? options : connect(options));
  }
}
