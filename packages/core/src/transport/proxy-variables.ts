/** The proxy that the environment names for an address. */
export interface ProxySetting {
  /** Name of the variable that was set: for messages. */
  readonly variable: string;
  /** Its value: may hold a user name and a password. */
  readonly value: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy for an origin: `https_proxy` or `HTTPS_PROXY` for https, `http_proxy` or `HTTP_PROXY` for http, unless
 * `no_proxy` or `NO_PROXY` excepts its host. The lower-case name wins, as in curl.
 */
export function proxyFor({ protocol, hostname, port }: URL, environment: Environment): ProxySetting | undefined {
  const variable = nameOf(`${protocol.slice(0, -1)}_proxy`, environment);
  const value = environment[variable];
  const excepted = environment[nameOf('no_proxy', environment)] ?? '';
  const at = port || (protocol === 'https:' ? '443' : '80');
  if (!value || excepted.split(/[\s,]+/).some((entry) => excepts(entry.toLowerCase(), hostname, at))) return;
  return { variable, value };
}

const nameOf = (name: string, environment: Environment) => (environment[name] ? name : name.toUpperCase());

/** An entry of NO_PROXY: `*`, a host name, an IP address, `.suffix` or `*.suffix`, each with `:port` or without. */
function excepts(entry: string, hostname: string, port: string): boolean {
  if (!entry) return false;
  // IPv6 has colons of its own: a port stands behind brackets.
  const [, host = entry, only] = /^(\[.*\]|[^:]*):(\d+)$/.exec(entry) ?? [];
  if (only && only !== port) return false;
  const name = bare(host);
  if (name === '*') return true;
  return /^\*?\./.test(name) ? hostname.endsWith(name.replace('*', '')) : bare(hostname) === name;
}

const bare = (host: string) => host.replace(/^\[|\]$/g, '');
