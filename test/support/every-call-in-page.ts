/** Runs in a page: calls what `@authing/browser` exports, bare and as methods, and tells what ended in a way it must not. */
import * as authing from '@authing/browser';
import { bareFunctions } from './bare-functions.js';
import { argumentLists, functionsOf, resultOf } from './reflected.js';

interface Options {
  appHost: string;
  publicKey: string;
}
type Args = unknown[];

/** Leave the page, wait for a person, or never end by design. */
const WAITING =
  /^(event\.sub|with|\w+\.(start|stop)Polling|loginWith(Redirect|Popup)|logoutWithRedirect|(upload|update)Avatar|mfa\.associateFaceByLocalFile|(social|enterprise)\.authorize|qrcode\.startScanning|\w+\.startScanning)$/;

const token = `e30.${btoa('{"sub":"u1"}')}.x`;

let clients = 0;

async function signedIn(options: Options & Partial<authing.AuthOptions>) {
  const client = new authing.AuthenticationClient({
    ...options,
    // An application of its own: clients of one application would wait for each other's renewals.
    appId: `app${++clients}`,
    retry: 0,
    storage: authing.memoryStorage(),
    redirectUri: location.href,
    websocketHost: options.appHost,
  });
  const oidc = { refreshToken: 'r', claims: { sub: 'u1' }, expiresAt: 0, refreshAt: 0 };
  const { session } = client.connection;
  await session.store({ token, oidc }, { at: session.next(), token: undefined });
  return client;
}

function methodOf(client: authing.AuthenticationClient, name: string, isBare: boolean, args: Args) {
  const path = name.split('.');
  const method = path.pop()!;
  // biome-ignore lint/suspicious/noExplicitAny: by name, as a program in JavaScript would
  const holder: any = path.reduce((at: any, part) => at[part], isBare ? bareFunctions(authing, client) : client);
  return () => resultOf(() => holder[method](...args));
}

/** Functions but those `elsewhere`, with arguments that make them send a request; undefined where none does. */
async function sending(options: Options, elsewhere: string[]): Promise<[name: string, args: Args | undefined][]> {
  const names = functionsOf(await signedIn(options))
    .map(([name]) => name)
    .filter((name) => !elsewhere.includes(name));
  const found: [string, Args | undefined][] = [];
  for (const name of names.filter((name) => !WAITING.test(name))) {
    let requests = 0;
    const counting: typeof fetch = () => {
      requests++;
      return Promise.reject(new TypeError('not sent'));
    };
    for (const args of argumentLists(2)) {
      const client = await signedIn({ ...options, fetch: counting });
      await within(methodOf(client, name, false, args)).catch(() => {});
      if (!requests) continue;
      found.push([name, args]);
      break;
    }
    if (!requests) found.push([name, undefined]);
  }
  return found;
}

/** The outcome of a call, or `late` where it has none within some seconds. */
const within = (call: () => unknown) =>
  Promise.race([
    Promise.resolve().then(call),
    new Promise((_, reject) => setTimeout(() => reject('late: it did not end within 10 seconds'), 10_000)),
  ]);

/** Calls them all at the same time, each with a client of its own, and gives what is neither a value nor an AuthingError. */
async function strangeOf(options: Options, calls: [string, Args][]): Promise<string[]> {
  const each = calls.flatMap(([name, args]) => [false, true].map((isBare) => ({ name, args, isBare })));
  const found = await Promise.all(
    each.map(async ({ name, args, isBare }) => {
      const client = await signedIn(options);
      return within(methodOf(client, name, isBare, args)).then(
        () => [],
        (error) => (authing.isAuthingError(error) ? [] : [`${isBare ? 'bare ' : ''}${name}: ${error}`]),
      );
    }),
  );
  return found.flat();
}

Object.assign(window, { calls: { sending, strangeOf } });
export type CallsInPage = { sending: typeof sending; strangeOf: typeof strangeOf };
