import { type AuthingError, configError } from './errors.js';
import type { CoreOptions } from './options.js';

/** Every option of every client. test/option-names.test.ts compares it with the types. */
export const OPTION_NAMES = (
  'accessToken adapter agent allowInsecureHost appHost appId cdnPreflight documents domain encryptFunction encryption fetch ' +
  'headers host introspectionEndPointAuthMethod lang lock logger maxResponseBytes onError onRequest onResponse preflight ' +
  'protocol publicKey redirectUri requestFrom retry retryTimes revocationEndPointAuthMethod secret sharingTimeout signal ' +
  'socketUri storage tenantId timeout token tokenEndPointAuthMethod userPoolId webSocket websocketHost'
).split(' ');

/**
 * Refuses options that are misspelt and addresses that cannot be used, with what to write instead. For where size matters
 * little: pages have the shorter text of `baseAddress`.
 *
 * @throws AuthingError `config`, code `option` or `host`.
 */
export function checkOptions(given: CoreOptions): void {
  for (const name of Object.keys(given ?? {})) {
    const known = OPTION_NAMES.includes(name) ? undefined : OPTION_NAMES.find((other) => isNear(name, other));
    if (known) throw configError('option', `There is no option ${name}: did you mean ${known}?`);
  }
  for (const option of ['appHost', 'domain', 'host'] as const) {
    const value: unknown = given?.[option];
    if (value === undefined || value === null || value === '') continue;
    const problem = option === 'domain' ? domainProblem(value) : addressProblem(value, given);
    if (problem) throw refused(option, problem);
    // The others are not used.
    if (option !== 'domain') return;
  }
}

const refused = (option: string, problem: string): AuthingError => configError('host', `${option} ${problem}`);

function addressProblem(value: unknown, { allowInsecureHost }: CoreOptions): string | undefined {
  if (typeof value !== 'string') return `must be a text, got ${typeof value}`;
  const [, scheme, rest] = /^([a-z][\w+.-]*):\/\/(.*)$/is.exec(value) ?? [];
  if (/@/.test((rest ?? value).split('/')[0]!)) return 'must not have a user name or password in it';
  const shown = value.split(/[?#]/)[0]!;
  if (shown !== value) return `must not have a query or fragment: write ${shown}`;
  if (scheme === undefined) return `must begin with https://, got ${shown}. Write https://${shown.replace(/^\/+/, '')}`;
  if (!/^https?$/i.test(scheme)) return `must begin with https://, got ${shown}`;
  if (!rest) return `has no host name: got ${shown}`;
  if (/\s/.test(shown)) return `must not have a space in it, got ${JSON.stringify(shown)}`;
  if (/^http$/i.test(scheme) && !allowInsecureHost && !LOOPBACK.test(rest))
    return (
      `is ${shown}: tokens would travel in the clear. Write https://${rest}, ` +
      'or set allowInsecureHost: true where the network is your own'
    );
  return undefined;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1])([:/]|$)/i;

function domainProblem(value: unknown): string | undefined {
  if (typeof value !== 'string') return `must be a text, got ${typeof value}`;
  if (/@/.test(value)) return 'must not have a user name or password in it';
  const [, host] = /^\w+:\/\/([^/?#]*)/.exec(value) ?? [];
  if (host) return `must be a host name without https://: write ${host}, or use appHost for an address`;
  return /[/?#\s]/.test(value) ? `must be a host name, got ${value}` : undefined;
}

/** The same but for case, or but for one letter that is missing, too much, another, or in the place of its neighbour. */
function isNear(given: string, known: string): boolean {
  const [a, b] = [given.toLowerCase(), known.toLowerCase()];
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const rest = [a, b].map((text) => text.slice(start)) as [string, string];
  const [short, long] = rest[0].length < rest[1].length ? rest : [rest[1], rest[0]];
  if (short.length < long.length) return long.slice(1) === short;
  return (
    short.slice(1) === long.slice(1) ||
    (short[0] === long[1] && short[1] === long[0] && short.slice(2) === long.slice(2))
  );
}
