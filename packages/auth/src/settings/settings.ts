import type { Lang } from '@authing/core';
import type { AuthConnection } from '../connection.js';

/** Sets the language of the service's messages for later calls. */
export function setLang(connection: AuthConnection, lang: Lang): void {
  change(connection, { lang });
}

/** Sets where later calls say they come from. */
export function setRequestFrom(connection: AuthConnection, requestFrom: string): void {
  change(connection, { requestFrom });
}

/** A connection owns its options: what `with()` works out for a derived one becomes this one's. */
function change(connection: AuthConnection, changes: object): void {
  const { options, headers } = connection.with({ headers: {}, ...changes });
  Object.assign(connection, { options, headers });
}
