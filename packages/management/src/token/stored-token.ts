import { AuthingError, type Logger, type Storage, warn } from '@authing/core';
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
  if (!accessToken) {
    throw new AuthingError('protocol', 'no_token', 'The service sent no access token', { operation: 'accessToken' });
  }
  const life = ((exp ?? 0) - (iat ?? 0)) * 1000;
  const now = Date.now();
  if (!(life > 0)) return { token: accessToken, renewAt: Infinity, expiresAt: Infinity };
  return { token: accessToken, renewAt: now + life - Math.min(EARLIEST_RENEWAL, life / 5), expiresAt: now + life };
}

/** Where processes find each other's token. It never fails: a storage out of order costs a token request. */
export interface TokenShelf {
  read(): Promise<StoredToken | undefined>;
  write(token: StoredToken): Promise<void>;
}

export function tokenShelf(storage: Storage | undefined, key: string, logger?: Logger): TokenShelf {
  return {
    async read() {
      try {
        const stored = await storage?.getItem(key);
        const value = typeof stored === 'string' ? JSON.parse(stored) : stored;
        if (isStoredToken(value)) return value;
      } catch (cause) {
        warn(logger, 'the shared access token could not be read', cause);
      }
    },
    async write(token) {
      try {
        // A life without end has no form in JSON; nobody could tell when to drop such a token.
        if (token.expiresAt !== Infinity) await storage?.setItem(key, JSON.stringify(token));
      } catch (cause) {
        warn(logger, 'the access token could not be shared', cause);
      }
    },
  };
}

const isStoredToken = (value: Partial<StoredToken> | null | undefined): value is StoredToken =>
  typeof value?.token === 'string' && typeof value.renewAt === 'number' && typeof value.expiresAt === 'number';
