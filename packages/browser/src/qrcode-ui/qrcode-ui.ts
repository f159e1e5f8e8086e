import type { AuthingError, QrCode, QrCodePolling, QrCodeUser } from '@authing/auth';
import type { QrCodeScan, QrCodeScanOptions, QrCodeService } from './options.js';
import { textsOf } from './texts.js';
import { createView } from './view.js';
import { within } from '../util/within.js';

/** The page's part of the QR codes: an entry of its own, loaded with the first code. */

/** The code on show. What comes late for an older one is not for us. */
interface Shown {
  code?: QrCode;
  polling?: QrCodePolling;
  /** Somebody has scanned it, and the caller knows. */
  scanned?: boolean;
  /** Used, refused or expired: nothing is left to be watched. */
  over?: boolean;
}

/** Shows a code and watches it; `startScanning` of the client comes here. */
export function showQrCode(service: QrCodeService, domId: string, options: QrCodeScanOptions): QrCodeScan {
  const { timeout, lang, signal, logger } = service.options;
  const texts = textsOf(lang, options.tips);
  const view = createView(domId, texts, options);
  let current: Shown = {};

  const call = <Args extends unknown[]>(callback: ((...args: Args) => void) | undefined, ...args: Args) => {
    try {
      callback?.(...args);
    } catch (error) {
      logger?.warn?.('authing: a QR code callback threw', error);
    }
  };
  const destroy = () => {
    const { code, polling } = current;
    current = {};
    polling?.stop();
    if (code) call(options.onCodeDestroyed, code.random);
  };
  const renew = () => {
    call(options.onRetry);
    start();
  };
  const fail = (error: unknown, callback: ((error: AuthingError) => void) | undefined) => {
    destroy();
    view.ask(texts.failed, texts.retry, renew);
    call(callback, error as AuthingError);
  };

  async function start(why = texts.loading): Promise<void> {
    destroy();
    const mine = current;
    view.loading(why);
    try {
      const code = await service.create(options);
      if (current !== mine) return;
      mine.code = code;
      await within(timeout, view.code(code)).catch(() => {
        throw service.brokenImage();
      });
      if (current !== mine) return;
      call(options.onCodeLoaded, code.random, code.url);
      call(options.onCodeShow, code.random, code.url);
      await watch(mine, options.onStart);
    } catch (error) {
      if (current === mine) fail(error, options.onCodeLoadFailed);
    }
  }

  /** Nobody scans a code that nobody sees: a hidden page does not ask. */
  async function watch(mine: Shown, onStart?: QrCodeScanOptions['onStart']): Promise<void> {
    if (!mine.code || mine.over || document.hidden) return;
    const polling = await service.watch(mine.code.random, { ...options, ...reactions(mine), onStart });
    if (current === mine && !document.hidden) mine.polling = polling;
    else polling.stop();
  }

  /** What the user sees of each state, and then the caller's callback. */
  const reactions = (mine: Shown): QrCodeScanOptions => ({
    onResult(state) {
      // Taken out of the page: nobody can use it any more.
      if (view.attached) call(options.onResult, state);
      else stop();
    },
    onScanned(user) {
      view.done(texts.scanned, texts.middleTitle, { label: texts.referText, click: renew });
      if (!mine.scanned) call(options.onScanned, user);
      mine.scanned = true;
    },
    onSuccess(user, ticket) {
      mine.over = true;
      takeOver(user, ticket).then(
        (taken) => {
          if (current !== mine) return;
          view.done(texts.succeed);
          call(options.onSuccess, taken, ticket);
          destroy();
        },
        (error) => fail(error, options.onError),
      );
    },
    onExpired() {
      mine.over = true;
      view.ask(texts.expired, texts.retry, renew);
      call(options.onExpired);
      destroy();
    },
    onCancel() {
      call(options.onCancel);
      start(texts.canceled);
    },
    onMfa(code, message, data) {
      mine.over = true;
      view.done(texts.scanned);
      call(options.onMfa, code, message, data);
    },
    onError: (error) => fail(error, options.onError),
  });

  /** A user that came with a token, or is fetched for the ticket when the caller wants that, is signed in. */
  async function takeOver(user: QrCodeUser, ticket: string): Promise<QrCodeUser> {
    const full = !user.token && options.autoExchangeUserInfo ? await service.exchange(ticket) : user;
    return full.token ? service.signIn(full) : full;
  }

  const onVisibility = () => {
    current.polling?.stop();
    watch(current);
  };
  const stop = () => {
    document.removeEventListener('visibilitychange', onVisibility);
    signal?.removeEventListener('abort', stop);
    destroy();
    view.remove();
  };
  document.addEventListener('visibilitychange', onVisibility);
  signal?.addEventListener('abort', stop);
  start();
  return { stop };
}
