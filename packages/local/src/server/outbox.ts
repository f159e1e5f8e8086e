import type { Clock } from './clock.js';

/** A mail, text message or picture code that a real service would have sent. */
export interface Message {
  readonly to: string;
  readonly kind: 'sms' | 'email' | 'captcha';
  /** The verification code in it, or null. */
  readonly code: string | null;
  readonly text: string;
  /** What it was sent for, as the caller named it. */
  readonly scene: string | null;
  /** ISO 8601. */
  readonly at: string;
  /** When the code or link in it runs out, ISO 8601; null for what does not. */
  readonly expiresAt: string | null;
}
/** Whom a message went to: by number, by address, or by whatever it was sent to. */
export type Recipient = { phone: string } | { email: string } | { to: string };

/** Where every message ends, newest last. Kept in memory only. */
export class Outbox {
  readonly #messages: Message[] = [];

  constructor(
    readonly clock: Clock,
    readonly capacity = 1000,
  ) {}

  /** @param lifetime Seconds until the code in it runs out. Default: it does not. */
  send(message: Omit<Message, 'at' | 'expiresAt'>, lifetime?: number): Message {
    const expiresAt = lifetime === undefined ? null : this.clock.iso(this.clock.now() + lifetime * 1000);
    const sent = { ...message, at: this.clock.iso(), expiresAt };
    this.#messages.push(sent);
    if (this.#messages.length > this.capacity) this.#messages.shift();
    return sent;
  }

  /** All messages, or those to one recipient; a phone matches with and without its country code. */
  list(recipient?: Recipient): Message[] {
    return recipient ? this.#messages.filter((message) => isTo(message, recipient)) : [...this.#messages];
  }

  last = (recipient?: Recipient): Message | undefined => this.list(recipient).at(-1);

  /** The newest code sent to the recipient. @throws Error when there is none */
  code(recipient: Recipient): string {
    const code = this.list(recipient)
      .filter((message) => message.code !== null)
      .at(-1)?.code;
    if (!code) {
      const others = [...new Set(this.#messages.map(({ to }) => to))].slice(-3).join(', ');
      const remedy = others ? `the last messages went to ${others}` : 'nothing was sent: ask for a code first';
      throw new Error(`No code was sent to ${Object.values(recipient).join()}; ${remedy}`);
    }
    return code;
  }

  clear(): void {
    this.#messages.length = 0;
  }
}

function isTo(message: Message, recipient: Recipient): boolean {
  if ('phone' in recipient) return message.kind === 'sms' && samePhone(message.to, recipient.phone);
  const address = 'email' in recipient ? recipient.email : recipient.to;
  return message.to.toLowerCase() === address.toLowerCase();
}

const samePhone = (to: string, phone: string): boolean =>
  to === phone || (to.endsWith(phone) && /^\+\d{1,4}$/.test(to.slice(0, -phone.length)));
