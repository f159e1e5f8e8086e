import type {
  AuthingError,
  ConnectionOptions,
  QrCode,
  QrCodeOptions,
  QrCodePolling,
  QrCodePollingOptions,
  QrCodeUser,
} from '@authing/auth';

/** Pixels. */
export interface Size {
  width: number;
  height: number;
}

/** Texts of the code, instead of those in the language of the connection. */
export interface QrCodeTips {
  /** Below the code. */
  title?: string;
  /** When somebody has scanned it. */
  scanned?: string;
  /** When the user agreed. */
  succeed?: string;
  /** When the user refused; a new code follows at once. */
  canceled?: string;
  /** When the code has run out. */
  expired?: string;
  /** On the button after a failure. */
  retry?: string;
  /** Below that button. */
  failed?: string;
  /** Below `scanned`: what to do next. */
  middleTitle?: string;
  /** On the button to a new code, after a scan or when the code has run out. */
  referText?: string;
}

/** How a QR code looks, is made and watched, and who is told. */
export interface QrCodeScanOptions extends QrCodeOptions, QrCodePollingOptions {
  /** Takes the user over as soon as the login succeeds: needs the pool's permission for pages. Default false. */
  autoExchangeUserInfo?: boolean;
  /** Size of the code. Default 240 by 240. */
  size?: Size;
  /** Size of the element around it. Default 300 by 300. */
  containerSize?: Size;
  tips?: QrCodeTips;
  /** The picture is here and about to be shown. */
  onCodeLoaded?: (random: string, url: string) => void;
  /** The picture is shown. */
  onCodeShow?: (random: string, url: string) => void;
  /** No code could be made, or its picture could not be loaded. */
  onCodeLoadFailed?: (error: AuthingError) => void;
  /** The code is gone: used up, replaced or stopped. */
  onCodeDestroyed?: (random: string) => void;
  /** The user asked for another code. */
  onRetry?: () => void;
}

/** A QR code in the page. */
export interface QrCodeScan {
  /** Ends it and takes everything out of the page again. */
  stop(): void;
}

/** What the page's part needs of the rest. */
export interface QrCodeService {
  readonly options: Pick<ConnectionOptions, 'timeout' | 'lang' | 'signal'>;
  create(options: QrCodeOptions): Promise<QrCode>;
  watch(random: string, options: QrCodePollingOptions): Promise<QrCodePolling>;
  /** The user of a ticket, with token. */
  exchange(ticket: string): Promise<QrCodeUser>;
  /** Makes a user with token the signed-in one. */
  signIn(user: QrCodeUser): QrCodeUser;
  brokenImage(): AuthingError;
  /** Runs a callback of the caller. What it throws is logged and breaks nothing. */
  guard(run: () => void): void;
}
