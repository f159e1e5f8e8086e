const CLOSED = 'the connection was closed before the answer was complete';
const UNTRUSTED = 'its certificate is not signed by an authority this machine trusts';

/** What the codes of runtimes mean, and what to do. The first row that fits counts. */
const REASONS: readonly (readonly [code: RegExp, reason: string, remedy?: string])[] = [
  [/^ECONNREFUSED$/, 'connection refused', 'Is the server running?'],
  [/^ENOTFOUND$/, 'there is no such host name', 'Is it spelt right?'],
  [/^EAI_/, 'the name service does not answer', 'Is this machine online?'],
  [/^(EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL)$/, 'there is no way to it from this network'],
  [/^(ETIMEDOUT|UND_ERR_\w*TIMEOUT)$/, 'it does not answer', 'Is a firewall in between?'],
  [/^(EMFILE|ENFILE)$/, 'this process has no file descriptor left', 'Raise `ulimit -n`, or close what is not needed.'],
  [/SELF_SIGNED|^UNABLE_TO_/, UNTRUSTED, 'Name its authority in NODE_EXTRA_CA_CERTS, or as `ca` of an `agent`.'],
  [/^CERT_HAS_EXPIRED$/, 'its certificate has expired', 'Renew it, or set the clock of this machine.'],
  [/^CERT_NOT_YET_VALID$/, 'its certificate is not valid yet', 'Is the clock of this machine right?'],
  [/ALTNAME/, 'its certificate is for another host name', 'Is the address that of the service?'],
  [/ALERT/, 'it refused the TLS handshake', 'Does it ask for a client certificate? Give an `agent` that has one.'],
  [
    /^(EPROTO|ERR_SSL_|ERR_TLS_)/,
    'it does not speak TLS',
    'Should the address begin with http://, or have another port?',
  ],
  [/^HPE_/, 'what answers there does not speak HTTP', 'Is the port right?'],
  [/^UND_ERR_(CLOSED|DESTROYED)$/, 'the dispatcher that the adapter was given is closed'],
  [/^(ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_|ERR_STREAM_)/, CLOSED],
];

/** Why a socket to `address` failed. */
export const socketReason = (cause: unknown, address: string): string => `: ${explain(cause, address)}`;

function explain(cause: unknown, address: string): string {
  const code = codeOf(cause);
  const [, reason = 'got no answer', remedy] = REASONS.find(([pattern]) => pattern.test(code)) ?? [];
  // To plain HTTP a TLS server says nothing that HTTP can read, or closes.
  const plain = address.startsWith('http:') && (reason === CLOSED || code.startsWith('HPE_'));
  const advice = plain ? 'Does this port expect https://?' : remedy;
  return `${reason}${code && ` (${code})`}.${advice ? ` ${advice}` : ''}`;
}

/** The first code in a chain of causes: fetch wraps the failure of the socket, and some wrap it again. */
function codeOf(cause: unknown): string {
  for (let depth = 0; Object(cause) === cause && depth < 5; depth++) {
    const { code, cause: deeper } = cause as { code?: unknown; cause?: unknown };
    if (typeof code === 'string') return code;
    cause = deeper;
  }
  return '';
}
