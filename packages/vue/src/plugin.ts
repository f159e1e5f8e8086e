import { configError } from '@authing/browser';
import { type Auth, type AuthStore, createStore, type StoreOptions } from '@authing/browser/store';
import { type App, hasInjectionContext, type InjectionKey, inject, type ShallowRef, shallowRef } from 'vue';

/** Options of the client, or a client that is there already, and how the page was rendered. */
export type AuthingOptions = StoreOptions & {
  /**
   * The page was rendered on a server that does not know who is signed in: it begins as it came from there, and shows who is
   * signed in once it is mounted. Default false.
   */
  ssr?: boolean;
};

/** What `app.use` takes. */
export interface AuthingPlugin {
  install(app: App): void;
  /** State and actions, for code outside of components. */
  readonly auth: Auth;
}

interface Provided {
  app: App;
  store: AuthStore;
  auth: ShallowRef<Auth>;
}
const KEY: InjectionKey<Provided> = /* @__PURE__ */ Symbol('authing');

/**
 * The plugin for `app.use`. Completes a login when the user is back from the login page. Create it before the router, which would
 * else read the answer in the address.
 *
 * @throws AuthingError `config` without `appId`, with an address that cannot be used, or with a `secret`.
 */
export function createAuthing({ ssr, ...options }: AuthingOptions): AuthingPlugin {
  const store = createStore(options as StoreOptions);
  const inPage = typeof document !== 'undefined';
  const auth = shallowRef(ssr || !inPage ? store.getServerSnapshot() : store.getSnapshot());
  const update = () => {
    auth.value = store.getSnapshot();
  };
  if (inPage) store.start();
  return {
    get auth() {
      return store.getSnapshot();
    },
    install(app) {
      app.provide(KEY, { app, store, auth });
      if (!inPage) return;
      const follow = () => {
        const stop = store.subscribe(update);
        update();
        // Vue 3.4 does not tell when an application is unmounted.
        app.onUnmount?.(stop);
      };
      if (!ssr) return follow();
      const { mount } = app;
      app.mount = (...where) => {
        const root = mount(...where);
        follow();
        return root;
      };
    },
  };
}

/** @throws AuthingError `config` (`no_plugin`) where no plugin is installed, or outside of `setup` and guards. */
export function injectAuth(): Provided {
  const provided = hasInjectionContext() ? inject(KEY, null) : null;
  if (!provided)
    throw configError('no_plugin', 'Install createAuthing() by app.use(), and call this in setup() or in a guard');
  return provided;
}
