import { AuthingError } from '@authing/core';
import type { AccessTokenResFragment } from '../generated/graphql.generated.js';

/** An access token and its life, by our own clock: the service's need not agree with it. */
export interface StoredToken {
  token: string;
  /** From when on it is replaced, in milliseconds since 1970. */
  renewAt: number;
  /** From when on it is of no use. */
  expiresAt: number;
}

/** Longest time before its end that a token is replaced. A short-lived one is replaced after four fifths of its life. */
const EARLIEST_RENEWAL = 3_600_000;

/** A reply as a token whose life starts now. One that does not say how long it lives is used until it is refused. */
export function receivedToken({ accessToken, exp, iat }: AccessTokenResFragment): StoredToken {
  if (!isToken(accessToken)) {
    throw new AuthingError('protocol', 'no_token', 'The service sent no access token', { operation: 'accessToken' });
  }
  const life = ((exp ?? 0) - (iat ?? 0)) * 1000;
  const now = Date.now();
  if (!(life > 0)) return { token: accessToken, renewAt: Infinity, expiresAt: Infinity };
  return { token: accessToken, renewAt: now + life - Math.min(EARLIEST_RENEWAL, life / 5), expiresAt: now + life };
}

/** What can be sent in a header: a shared storage may hold anything. */
const isToken = (value: unknown): value is string => typeof value === 'string' && /^[\x21-\x7e]+$/.test(value);

/** Whether a stored value is a token with its life. */
export const isStoredToken = (value: Partial<StoredToken> | null | undefined): value is StoredToken =>
  isToken(value?.token) && Number.isFinite(value.renewAt) && Number.isFinite(value.expiresAt);
