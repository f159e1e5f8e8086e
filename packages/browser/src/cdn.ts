import { type AuthConnection, type AuthOptions, type Logger, VERSION, warn } from '@authing/auth';
import { AuthenticationClient as Client } from './client.js';

/** The file for a script tag: everything of this package under the global `Authing`. */
export * from './index.js';

const loggers = new Set<Logger | undefined>();
const refused: unknown[] = [];

// A page that loads a second file goes on with the first. A script has no logger: those of its clients are told.
addEventListener('authing:refused', ({ detail }: CustomEventInit) => {
  refused.push(detail);
  for (const logger of loggers) warnOf(logger, detail);
});

const warnOf = (logger: Logger | undefined, version: unknown) =>
  warn(
    logger,
    `the page loads the SDK twice: ${VERSION}, which it goes on with, and ${version ?? 'another file'}`,
    refused,
  );

/** As `AuthenticationClient` of the package. Its `logger` hears of a second file on the page, which is not used. */
export class AuthenticationClient extends Client {
  constructor(options: AuthOptions | AuthConnection) {
    super(options);
    const { logger } = this.connection.options;
    if (!loggers.has(logger)) for (const version of refused) warnOf(logger, version);
    loggers.add(logger);
  }
}
