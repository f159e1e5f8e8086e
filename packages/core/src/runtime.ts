import { configError } from './errors.js';

/**
 * A global that something cannot do without, such as `fetch`. What can be done without is not asked for here.
 *
 * @param remedy What to do where it is missing. Default: add a polyfill.
 * @throws AuthingError `config` (`runtime`) that names it.
 */
export function needed<Name extends keyof typeof globalThis>(
  name: Name,
  remedy = 'add a polyfill of it',
): (typeof globalThis)[Name] {
  if (globalThis[name]) return globalThis[name];
  throw configError('runtime', `This environment has no ${name}: ${remedy}`);
}
