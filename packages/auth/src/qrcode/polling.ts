import {
  AuthingError,
  type CallOptions,
  type CoreOptions,
  needed,
  type QrCodeState,
  type QrCodeUser,
  warn,
} from '@authing/core';
import { type QrCodeConnection, type QrCodePolling, type QrCodePollingOptions, QrCodeStatus } from './types.js';

/** Failures in a row after which the service counts as gone. */
const MAX_FAILURES = 5;
const LONGEST_PAUSE = 10_000;

type Check = (connection: QrCodeConnection) => Promise<QrCodeState>;

/** Begins to watch a code. One question is under way at a time, and none once it was stopped. */
export function poll(connection: QrCodeConnection, check: Check, options: QrCodePollingOptions): QrCodePolling {
  const given = options ?? {};
  const { interval = 800, onStart, onError } = given;
  const { end, stop } = ending(connection);
  const call = caller(connection, end);
  const finish = (tell: () => void) => {
    tell();
    stop();
  };
  const tell = reporter(given, call, finish);
  const mine = untilEnd(connection, end);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  const ask = async () => {
    try {
      const state = await check(mine);
      failures = 0;
      tell(state);
    } catch (error) {
      if (!isPassing(error as AuthingError) || ++failures >= MAX_FAILURES)
        finish(() => call(onError, error as AuthingError));
    }
    if (!end.aborted) timer = setTimeout(ask, failures ? Math.min(interval * 2 ** failures, LONGEST_PAUSE) : interval);
  };
  end.addEventListener('abort', () => clearTimeout(timer));
  const polling = { stop };
  call(onStart, polling);
  if (!end.aborted) timer = setTimeout(ask, interval);
  return polling;
}

/** The end of a poll: `stop()` brings it about, and the connection's own signal does. */
function ending({ options }: QrCodeConnection): { end: AbortSignal; stop(): void } {
  const { signal } = options;
  const controller = new (needed('AbortController'))();
  const stop = () => {
    signal?.removeEventListener('abort', stop);
    controller.abort();
  };
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  return { end: controller.signal, stop };
}

/** A connection whose question ends with the poll, which then is no error to tell the client's `onError` of. */
function untilEnd(connection: QrCodeConnection, signal: AbortSignal): QrCodeConnection {
  const onError: CoreOptions['onError'] = (...error) => {
    if (!signal.aborted) connection.options.onError?.(...error);
  };
  const changes: CallOptions & Pick<CoreOptions, 'onError'> = { signal, onError };
  return connection.with(changes);
}

/** No answer, or one that says "not now". What the service decided is final. */
const isPassing = ({ kind, status = 0 }: AuthingError) =>
  /^(network|timeout)$/.test(kind) || status === 429 || status >= 500;

/** Calls a callback unless the poll was stopped. What it throws is logged and breaks nothing. */
function caller({ options }: QrCodeConnection, end: AbortSignal) {
  return <Args extends unknown[]>(callback: ((...args: Args) => void) | undefined, ...args: Args): void => {
    if (end.aborted) return;
    try {
      callback?.(...args);
    } catch (error) {
      warn(options.logger, 'a QR code callback threw', error);
    }
  };
}

/** Turns answers into callbacks. */
function reporter(options: QrCodePollingOptions, call: ReturnType<typeof caller>, finish: (tell: () => void) => void) {
  let scanned = false;
  const scan = (user: QrCodeUser) => {
    if (!scanned) call(options.onScanned, user);
    scanned = true;
  };
  return (state: QrCodeState): void => {
    const { status, userInfo, ticket, scannedResult } = state;
    const user = userInfo ?? {};
    const flow = scannedResult ?? {};
    call(options.onResult, state);
    if (status === QrCodeStatus.SCANNED) scan(user);
    if (status === QrCodeStatus.AUTHORIZED) finish(() => call(options.onSuccess, user, ticket ?? ''));
    if (status === QrCodeStatus.CANCELLED) finish(() => call(options.onCancel));
    if (status === QrCodeStatus.EXPIRED) finish(() => call(options.onExpired));
    if (status === QrCodeStatus.FAILED) finish(() => call(options.onError, failure(flow)));
    if (status === QrCodeStatus.MFA_REQUIRED) {
      finish(() => {
        call(options.onMfa, Number(flow.code), String(flow.message ?? ''), Object(flow.data));
        call(options.onAuthFlow, flow);
      });
    }
  };
}

const failure = ({ code, errmsg, message }: Record<string, unknown>) =>
  new AuthingError('api', Number(code) || 'qrcode_failed', String(errmsg ?? message ?? 'The login by QR code failed'));
