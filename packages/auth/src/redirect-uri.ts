import { configError } from '@authing/core';
import type { AuthConnection } from './connection.js';

/** The address given, else that of the connection. */
export function redirectUriOf({ options }: AuthConnection, given = options.redirectUri): string {
  if (!given) throw configError('redirect_uri', 'Give redirectUri, here or in the options of the client');
  return given;
}
