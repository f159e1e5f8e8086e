import type { ManagementConnection } from '@authing/management';
import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Language, Translate } from '../texts/translator.js';
import type { Live } from './live.js';
import type { ConsoleState, Pool } from './server.js';

/** What every page has at hand. */
export interface Console {
  readonly live: Live;
  readonly state: ConsoleState;
  /** The pool that is looked at, and its administrator's connection. */
  readonly pool: Pool;
  readonly connection: ManagementConnection;
  choosePool(id: string): void;
  readonly language: Language;
  readonly t: Translate;
  /** Tells what happened, in a line that goes away. */
  say(text: string): void;
  /** Does something, tells that it was done or why it was not, and reads the lists again. True when it was done. */
  act(work: () => Promise<unknown>, done?: string): Promise<boolean>;
  /** Asks before something that cannot be taken back. */
  confirm(question: Question): Promise<boolean>;
}

export interface Question {
  readonly title: string;
  readonly text: string;
  /** On the button that does it. */
  readonly action: string;
}

export const ConsoleContext = createContext<Console | null>(null);

export function useConsole(): Console {
  const found = useContext(ConsoleContext);
  if (!found) throw new Error('Only inside of the console');
  return found;
}

export interface Loaded<Data> {
  readonly data: Data | undefined;
  readonly error: string | undefined;
}

/** Data of the pool: read when the page opens, when what it is asked with changes, and whenever the server has done something. */
export function useData<Data>(load: (connection: ManagementConnection) => Promise<Data>, asked: unknown): Loaded<Data> {
  const { connection, live, pool, language } = useConsole();
  const key = JSON.stringify([asked, pool.id, pool.secret, language]);
  const [loaded, setLoaded] = useState<Loaded<Data> & { key: string }>({ key, data: undefined, error: undefined });
  const turn = useRef(0);
  // `key` says with what `load` asks, the version when to ask again.
  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    const settle = (outcome: Loaded<Data>) => turn.current === mine && setLoaded({ ...outcome, key });
    load(connection).then(
      (data) => settle({ data, error: undefined }),
      (error: unknown) => settle({ data: undefined, error: messageOf(error) }),
    );
  }, [key, live.version]);
  return loaded.key === key ? loaded : { data: undefined, error: undefined };
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
