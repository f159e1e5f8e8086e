import type { AuthingError, QrCode, QrCodePolling, QrCodeUser } from '@authing/auth';
import { within } from '../util/within.js';
import type { QrCodeScanOptions, QrCodeService } from './options.js';
import type { Texts } from './texts.js';
import type { View } from './view.js';

/** The code on show. What comes late for an older one is not for us. */
interface Shown {
  code?: QrCode;
  polling?: QrCodePolling;
  /** Somebody has scanned it, and the caller knows. */
  scanned?: boolean;
  /** Used, refused or expired: nothing is left to be watched. */
  over?: boolean;
}

/** Makes codes, watches the one on show, and tells user and caller what becomes of it. */
export class Scanner {
  private current: Shown = {};

  constructor(
    private readonly service: QrCodeService,
    private readonly view: View,
    private readonly texts: Texts,
    private readonly options: QrCodeScanOptions,
  ) {}

  begin(): void {
    document.addEventListener('visibilitychange', this.onVisibility);
    this.service.options.signal?.addEventListener('abort', this.stop);
    this.start(this.texts.loading);
  }

  readonly stop = (): void => {
    document.removeEventListener('visibilitychange', this.onVisibility);
    this.service.options.signal?.removeEventListener('abort', this.stop);
    this.destroy();
    this.view.remove();
  };

  /** Nobody scans a code that nobody sees: a hidden page does not ask. */
  private readonly onVisibility = (): void => {
    this.current.polling?.stop();
    this.watch(this.current);
  };

  private readonly renew = (): void => {
    this.call(this.options.onRetry);
    this.start(this.texts.loading);
  };

  private async start(why: string): Promise<void> {
    this.destroy();
    const mine = this.current;
    this.view.loading(why);
    try {
      const code = await this.service.create(this.options);
      if (this.current !== mine) return;
      mine.code = code;
      await this.show(code);
      if (this.current !== mine) return;
      this.call(this.options.onCodeLoaded, code.random, code.url);
      this.call(this.options.onCodeShow, code.random, code.url);
      await this.watch(mine, this.options.onStart);
    } catch (error) {
      if (this.current === mine) this.fail(error, this.options.onCodeLoadFailed);
    }
  }

  private show(code: QrCode): Promise<void> {
    return within(this.service.options.timeout, this.view.code(code)).catch(() => {
      throw this.service.brokenImage();
    });
  }

  private async watch(mine: Shown, onStart?: QrCodeScanOptions['onStart']): Promise<void> {
    if (!mine.code || mine.over || document.hidden) return;
    const options = { ...this.options, ...this.reactions(mine), onStart };
    const polling = await this.service.watch(mine.code.random, options);
    if (this.current === mine && !document.hidden) mine.polling = polling;
    else polling.stop();
  }

  /** What the user sees of each state, and then the caller's callback. */
  private reactions(mine: Shown): QrCodeScanOptions {
    const { options, texts, view } = this;
    return {
      onResult: (state) => {
        // Taken out of the page: nobody can use it any more.
        if (view.attached) this.call(options.onResult, state);
        else this.stop();
      },
      onScanned: (user) => {
        view.done(texts.scanned, texts.middleTitle, { label: texts.referText, click: this.renew });
        if (!mine.scanned) this.call(options.onScanned, user);
        mine.scanned = true;
      },
      ...this.endings(mine),
    };
  }

  private endings(mine: Shown): QrCodeScanOptions {
    const { options, texts, view } = this;
    return {
      onSuccess: (user, ticket) => void this.succeed(mine, user, ticket),
      onExpired: () => {
        view.ask(texts.expired, texts.referText, this.renew);
        this.call(options.onExpired);
        this.destroy();
      },
      onCancel: () => {
        this.call(options.onCancel);
        this.start(texts.canceled);
      },
      onMfa: (code, message, data) => {
        mine.over = true;
        view.done(texts.scanned);
        this.call(options.onMfa, code, message, data);
      },
      onError: (error) => this.fail(error, options.onError),
    };
  }

  private async succeed(mine: Shown, user: QrCodeUser, ticket: string): Promise<void> {
    mine.over = true;
    try {
      // A user that came without a token is fetched for the ticket when the caller wants that.
      const full = !user.token && this.options.autoExchangeUserInfo ? await this.service.exchange(ticket) : user;
      if (this.current !== mine) return;
      const taken = full.token ? this.service.signIn(full) : full;
      this.view.done(this.texts.succeed);
      this.call(this.options.onSuccess, taken, ticket);
      this.destroy();
    } catch (error) {
      if (this.current === mine) this.fail(error, this.options.onError);
    }
  }

  private fail(error: unknown, callback: ((error: AuthingError) => void) | undefined): void {
    this.destroy();
    this.view.ask(this.texts.failed, this.texts.retry, this.renew);
    this.call(callback, error as AuthingError);
  }

  private destroy(): void {
    const { code, polling } = this.current;
    this.current = {};
    polling?.stop();
    if (code) this.call(this.options.onCodeDestroyed, code.random);
  }

  private call<Args extends unknown[]>(callback: ((...args: Args) => void) | undefined, ...args: Args): void {
    this.service.guard(() => callback?.(...args));
  }
}
