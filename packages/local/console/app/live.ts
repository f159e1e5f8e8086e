import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type ConsoleState, type Entry, server } from './server.js';

const EVERY = 1000;

/** What the server last said, and whether it still answers. */
export interface Live {
  readonly state: ConsoleState | undefined;
  readonly lost: boolean;
  /** The request log, newest first. */
  readonly requests: readonly Entry[];
  /** Another one whenever something may have changed: lists are read again then. */
  readonly version: string;
  /** Asks at once, and says that something was changed here. */
  refresh(): Promise<void>;
  /** The server's time now, in milliseconds. */
  now(): number;
}

interface Seen {
  state: ConsoleState;
  requests: Entry[];
  changes: number;
  /** Difference to the clock of this browser. */
  ahead: number;
}

/** Asks the server every second. */
export function useLive(): Live {
  const [seen, setSeen] = useState<Seen>();
  const [lost, setLost] = useState(false);
  const last = useRef<Seen | undefined>(undefined);
  const look = useCallback(async (changed: boolean) => {
    try {
      const next = await read(last.current, changed);
      last.current = next;
      setSeen(next);
      setLost(false);
    } catch {
      setLost(true);
    }
  }, []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const poll = async () => {
      if (document.visibilityState === 'visible') await look(false);
      timer = setTimeout(poll, EVERY);
    };
    void poll();
    return () => clearTimeout(timer);
  }, [look]);
  const { state, requests = [], changes = 0 } = seen ?? {};
  return {
    state,
    lost,
    requests,
    version: `${state?.server}:${requests[0]?.id ?? 0}:${requests[0]?.outcome}:${changes}`,
    refresh: () => look(true),
    now: () => Date.now() + (last.current?.ahead ?? 0),
  };
}

async function read(before: Seen | undefined, changed: boolean): Promise<Seen> {
  const known = before?.requests ?? [];
  // A request that was still running is asked for again.
  const pending = known.findLast(({ outcome }) => outcome === 'pending');
  const state = await server.state(pending ? pending.id - 1 : (known[0]?.id ?? 0));
  const isOther = before !== undefined && before.state.server !== state.server;
  if (isOther && known.length > 0) return read(undefined, true);
  const fresh = new Set(state.requests.map(({ id }) => id));
  const oldest = state.firstRequest ?? Number.POSITIVE_INFINITY;
  const kept = known.filter(({ id }) => id >= oldest && !fresh.has(id));
  const wasCleared = known.length > 0 && state.firstRequest === null;
  return {
    state,
    requests: [...state.requests.toReversed(), ...kept],
    changes: (before?.changes ?? 0) + (changed || isOther || wasCleared ? 1 : 0),
    ahead: state.now - Date.now(),
  };
}
