import type { LocalServer } from './start.js';

/** The user of a server that was given no seed: somebody to log in with at once. */
export const guest = { email: 'ada@example.com', username: 'ada', nickname: 'Ada Lovelace', password: 'lovelace-1815' };

interface StartFacts {
  readonly db: string | undefined;
  readonly hasGuest: boolean;
  /** The data were made by this start. */
  readonly isNew: boolean;
  /** There is no command that the server ends with. */
  readonly isAlone: boolean;
}

/** What is printed when the server listens. */
export function greeting(server: LocalServer, { db, hasGuest, isNew, isAlone }: StartFacts): string {
  const lines = [
    ['Address', server.url],
    ['Console', `${server.url}/ in a browser: users, codes and mails, requests, faults`],
    ['Application', server.appId],
    ['App secret', server.appSecret],
    ['User pool', server.userPoolId],
    ['Pool secret', server.userPoolSecret],
    ...(hasGuest
      ? [['Log in as', `${guest.email} / ${guest.password}${isNew ? '' : ` (unless changed in ${db})`}`]]
      : []),
    ['Data', db ?? 'in memory, gone when this stops'],
  ];
  const table = lines.map(([name, value]) => `  ${name?.padEnd(12)} ${value}`).join('\n');
  const end = isAlone ? 'Ctrl+C stops it.' : 'It stops with the command.';
  return `Authing-compatible server for development and tests\n\n${table}\n\n${end}\n`;
}
