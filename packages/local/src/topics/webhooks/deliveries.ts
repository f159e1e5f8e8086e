import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '../../server/ids.js';
import type { Local } from '../../server/local.js';
import { type WebhookEvent, webhookEventsOf } from './webhook-events.js';
import type { RetryConfig, Webhook } from './webhooks.store.js';

/** One try to reach an address. */
export interface Attempt {
  /** ISO 8601, of the server's clock. */
  readonly at: string;
  /** HTTP status; null when there was no answer. */
  readonly status: number | null;
  readonly responseBody: string;
  /** `ERRTIMEOUT`, or what kept the request from being answered. */
  readonly errorMessage: string | null;
}
/** An event on its way to an address. */
export interface Delivery {
  readonly id: string;
  readonly webhookId: string;
  readonly url: string;
  readonly eventName: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: WebhookEvent;
  readonly attempts: Attempt[];
  /** `failed` when no further attempt will be made. */
  state: 'pending' | 'delivered' | 'failed';
}

const CAPACITY = 500;
const TIMEOUT_MS = 10_000;
const BODY_CHARACTERS = 4_000;
const units = { Second: 1_000, Minute: 60_000, Hour: 3_600_000, Day: 86_400_000 };

/** Tells the addresses that a pool has registered what happens, and keeps a log of it. */
export class Deliveries {
  readonly #log: Delivery[] = [];
  readonly #running = new Set<Promise<void>>();
  #stop = new AbortController();
  readonly #unsubscribe: () => void;

  constructor(readonly local: Local) {
    this.#unsubscribe = local.events.subscribe((event) => {
      const hooks = local.store.webhooks.of(event.userPoolId).filter(({ enabled }) => enabled);
      // Most pools have none: nothing is read for them.
      if (hooks.length === 0) return;
      for (const told of webhookEventsOf(local, event)) {
        const wanting = hooks.filter(({ events }) => events.length === 0 || events.includes(told.eventName));
        for (const hook of wanting) this.send(hook, told);
      }
    });
  }

  /** Newest last; all, or those of one webhook. */
  list = (webhookId?: string): Delivery[] =>
    this.#log.filter((delivery) => webhookId === undefined || delivery.webhookId === webhookId);

  /** Resolves when nothing is on its way any more, retries included. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  /** Forgets the log, and gives up what is on its way. */
  clear(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#log.length = 0;
  }

  close(): void {
    this.#unsubscribe();
    this.clear();
  }

  send(hook: Webhook, event: WebhookEvent): Delivery {
    const delivery: Delivery = {
      id: newId(),
      webhookId: hook.id,
      url: hook.url,
      eventName: event.eventName,
      requestHeaders: headersOf(hook),
      requestBody: event,
      attempts: [],
      state: 'pending',
    };
    this.#log.push(delivery);
    if (this.#log.length > CAPACITY) this.#log.shift();
    const run = this.#deliver(delivery, hook.retryConfig, this.#stop.signal).finally(() => this.#running.delete(run));
    this.#running.add(run);
    return delivery;
  }

  async #deliver(delivery: Delivery, retry: RetryConfig | null, stopped: AbortSignal): Promise<void> {
    const { count = 3, delay = 1, delayUnit = 'Second' } = retry ?? {};
    for (let left = retry?.enabled ? count : 0; ; left -= 1) {
      const attempt = await this.#attempt(delivery, stopped);
      if (stopped.aborted) return;
      delivery.attempts.push(attempt);
      const isDelivered = attempt.status !== null && attempt.status >= 200 && attempt.status < 300;
      if (isDelivered || left <= 0) {
        delivery.state = isDelivered ? 'delivered' : 'failed';
        return;
      }
      // The process may end while it waits.
      await sleep(delay * units[delayUnit], null, { signal: stopped, ref: false }).catch(() => {});
      if (stopped.aborted) return;
    }
  }

  async #attempt({ url, requestHeaders, requestBody }: Delivery, stopped: AbortSignal): Promise<Attempt> {
    const at = this.local.clock.iso();
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: requestHeaders,
        body: JSON.stringify(requestBody),
        redirect: 'manual',
        signal: AbortSignal.any([timeout, stopped]),
      });
      const responseBody = (await response.text()).slice(0, BODY_CHARACTERS);
      return { at, status: response.status, responseBody, errorMessage: null };
    } catch (error) {
      const { message, cause } = error as Error & { cause?: { code?: string } };
      return {
        at,
        status: null,
        responseBody: '',
        errorMessage: timeout.aborted ? 'ERRTIMEOUT' : (cause?.code ?? message),
      };
    }
  }
}

function headersOf({ userPoolId, secret }: Webhook): Record<string, string> {
  return {
    'content-type': 'application/json',
    accept: 'application/json, text/plain, */*',
    'user-agent': 'authing-webhook@2.0',
    'x-authing-userpool-id': userPoolId,
    ...(secret && { 'x-authing-webhook-secret': secret, 'x-authing-token': secret }),
  };
}

const byServer = new WeakMap<Local, Deliveries>();

/** The deliveries of a server: one for each. */
export function deliveriesOf(local: Local): Deliveries {
  const deliveries = byServer.get(local) ?? new Deliveries(local);
  byServer.set(local, deliveries);
  return deliveries;
}
