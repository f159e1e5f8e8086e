import { changeOptions, type Lang } from '@authing/core';
import type { AuthConnection } from '../connection.js';

/** Sets the language of the service's messages for later calls. */
export function setLang(connection: AuthConnection, lang: Lang): void {
  changeOptions(connection, { lang });
}

/** Sets where later calls say they come from. */
export function setRequestFrom(connection: AuthConnection, requestFrom: string): void {
  changeOptions(connection, { requestFrom });
}
