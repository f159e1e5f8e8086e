import type { AuthingError, QrCodeScene, QrCodeState, QrCodeUser } from '@authing/core';
import type { AuthConnection } from '../connection.js';

/** A connection whose QR codes are for one kind of scanner. Without a scene they are for your own app. */
export type QrCodeConnection = AuthConnection & { readonly scene?: QrCodeScene };

/** Where a QR code stands. */
export const QrCodeStatus = {
  EXPIRED: -1,
  UNUSED: 0,
  SCANNED: 1,
  AUTHORIZED: 2,
  CANCELLED: 3,
  MFA_REQUIRED: 4,
  FAILED: 5,
} as const;

/** What a QR code is made with. */
export interface QrCodeOptions {
  /** Handed to the pipeline of the user pool. */
  context?: Record<string, unknown>;
  /** Values for custom fields of the user. */
  customData?: Record<string, unknown>;
  /** Answers with the values of custom fields. Default false. */
  withCustomData?: boolean;
  /** Connection of the provider that scans. */
  extIdpConnId?: string;
}

/** A running poll. `stop()` ends it; it also ends by itself when the code is used, cancelled, expired or failed. */
export interface QrCodePolling {
  stop(): void;
}

/** How a QR code is watched, and who is told. Each callback but `onResult` is called once at most. */
export interface QrCodePollingOptions {
  /** Milliseconds between an answer and the next question. Default 800. */
  interval?: number;
  /** The poll has begun; `timer` is what `stopPolling` takes. */
  onStart?: (timer: QrCodePolling) => void;
  /** After every answer. */
  onResult?: (state: QrCodeState) => void;
  /** Somebody scanned the code: nickname and photo, unless the pool says more. */
  onScanned?: (user: QrCodeUser) => void;
  /** The user agreed. The end. Exchange the ticket with `exchangeUserInfo`, on a server unless the pool says otherwise. */
  onSuccess?: (user: QrCodeUser, ticket: string) => void;
  /** The user refused. The end. */
  onCancel?: () => void;
  /** The code ran out. The end. */
  onExpired?: () => void;
  /** The user agreed and a second factor is asked for: code, message and payload of the login error. The end. */
  onMfa?: (code: number, message: string, data: Record<string, unknown>) => void;
  /** The same in one piece. */
  onAuthFlow?: (flow: Record<string, unknown>) => void;
  /** The login failed, or the service could not be asked any more. The end. */
  onError?: (error: AuthingError) => void;
}
