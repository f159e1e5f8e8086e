import type { Connection } from './connection.js';
import { hide } from './errors.js';
import type { CallOptions, CoreOptions } from './options.js';
import { preflight } from './preflight.js';

/** A connection and the methods that are bound to it: what client classes are made of. */
export class Client<Options extends CoreOptions, Held extends Connection<Options>> {
  /** What the methods are bound to; functions of the package take it first. */
  declare readonly connection: Held;

  /** @param connect Makes the connection when options are given. */
  constructor(given: Options | Held, connect: (options: Options) => Held) {
    const isNew = !('session' in Object(given));
    const connection = isNew ? connect(given as Options) : (given as Held);
    // Not enumerable: who prints a client does not print its secret and token.
    hide(this, { connection });
    if (isNew) preflight(connection);
  }

  /** A client that differs in these options and shares everything else, such as token, session and cache: `client.with({ timeout: 2_000 })`. */
  with(options: CallOptions): this {
    return new (this.constructor as new (connection: Held) => this)(this.connection.with(options));
  }
}
