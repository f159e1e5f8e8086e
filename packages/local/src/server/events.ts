/** Something that happened and that a socket may be waiting for. */
export interface LocalEvent {
  readonly userPoolId: string;
  /** Name subscribers ask for, e.g. `authing.user.login`. */
  readonly code: string;
  /** Whose event it is: end users see their own only, administrators all of their pool. */
  readonly userId: string | null;
  readonly data: unknown;
}
export type EventListener = (event: LocalEvent) => void;

/** In-process publish and subscribe; the sockets are in `http/event-sockets.ts`. */
export class Events {
  readonly #listeners = new Set<EventListener>();

  publish(event: LocalEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  /** Returns what ends the subscription. */
  subscribe(listener: EventListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
