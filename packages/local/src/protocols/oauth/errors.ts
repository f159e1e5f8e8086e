import { json, type Reply } from '../../server/reply.js';

type Code =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_token'
  | 'unsupported_grant_type'
  | 'unauthorized_client';

/** A refusal in the form of OAuth 2.0: `{ error, error_description }`. */
export class OauthError extends Error {
  constructor(
    readonly code: Code,
    message: string,
  ) {
    super(message);
    this.name = 'OauthError';
  }

  reply(): Reply {
    const unknown = this.code === 'invalid_client' || this.code === 'invalid_token';
    return json({ error: this.code, error_description: this.message }, unknown ? 401 : 400);
  }
}
