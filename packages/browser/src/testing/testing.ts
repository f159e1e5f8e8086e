import {
  type AuthConnection,
  AuthingError,
  connect,
  memoryStorage,
  type OidcTokens,
  type User,
} from '@authing/browser';
import { type Auth, type AuthStore, type AuthUser, createStore } from '@authing/browser/store';

/** How a fake client begins. */
export interface FakeOptions {
  /** Who is signed in at first. Default: nobody. */
  user?: AuthUser | null;
  /** Whom `login` and `loginWithPopup` sign in. Default: `user`, or somebody of id `fake-user`. */
  loginAs?: AuthUser;
}

/** A client for tests of components: sends nothing, goes nowhere. */
export interface FakeClient extends AuthStore {
  /** Signs somebody in, as a login or another tab would. */
  signIn(user: AuthUser): void;
  /** Signs out, as another tab would. */
  signOut(): void;
  /** Replaces the access token, as a renewal would. */
  renewToken(): void;
  /** Makes the next action fail with this error. */
  failNext(error: AuthingError): void;
}

/**
 * A client for tests: `<AuthingProvider client={fakeClient({ user })}>`, or `createAuthing({ client })`. Logins and logouts take
 * effect at once and nothing is sent: a call of the service fails with `config` (`fake_client`). For whole logins start
 * `@authing/local`.
 */
export function fakeClient({ user = null, loginAs = user ?? { id: 'fake-user' } }: FakeOptions = {}): FakeClient {
  const client = connect({
    appId: 'fake',
    appHost: 'http://localhost',
    storage: memoryStorage(),
    retry: 0,
    adapter: refuse,
  });
  const { session } = client;
  let tokens = 0;
  let failure: AuthingError | undefined;
  const signIn = (who: AuthUser) => void session.signIn({ ...who, token: `fake-token-${++tokens}` } as User);
  const signOut = () => void session.signOut();
  if (user) signIn(user);

  const store = createStore({ client });
  const act = async <Result>(work: () => Result): Promise<Result> => {
    const error = failure;
    failure = undefined;
    if (error) throw error;
    return work();
  };
  const actions: Omit<Auth, 'status' | 'user' | 'error' | 'client'> = {
    login: () => act(() => signIn(loginAs)),
    loginWithPopup: () =>
      act((): OidcTokens['claims'] => {
        signIn(loginAs);
        return { sub: loginAs.id };
      }),
    logout: () => act(signOut),
    getAccessToken: () => act(() => session.token() ?? Promise.reject(loginRequired())).then((token) => token),
  };
  const faked = new WeakMap<Auth, Auth>();
  const withActions = (auth: Auth): Auth => {
    const known = faked.get(auth) ?? { ...auth, ...actions };
    faked.set(auth, known);
    return known;
  };
  return {
    ...store,
    client,
    getSnapshot: () => withActions(store.getSnapshot()),
    getServerSnapshot: () => withActions(store.getSnapshot()),
    signIn,
    signOut,
    renewToken: () => session.setToken(`fake-token-${++tokens}`, { at: 0, token: session.token() }),
    failNext: (error) => {
      failure = error;
    },
  };
}

const loginRequired = () => new AuthingError('api', 'login_required', 'Nobody is signed in at the fake client');

const refuse: NonNullable<AuthConnection['options']['adapter']> = async ({ method, url }) => {
  throw new AuthingError(
    'config',
    'fake_client',
    `A fake client sends nothing, not even ${method} ${url}: start @authing/local to test this`,
  );
};
