// biome-ignore lint/suspicious/noExplicitAny: a function of any parameters, the only place that needs it
type AnyFunction = (...args: any[]) => unknown;

/**
 * A module of functions that take a connection first, as methods that have it already. Names are not filtered: a compiler
 * then works out only the methods that are called.
 */
export type Bound<Module> = {
  readonly [Name in keyof Module]: Module[Name] extends (
    // biome-ignore lint/suspicious/noExplicitAny: whichever connection the module wants
    connection: any,
    ...args: infer Args
  ) => infer Result
    ? (...args: Args) => Result
    : never;
};

/** What has methods: their connection. */
interface Holder {
  readonly connection: unknown;
}

/** Defines a property that is worked out when it is first read and stays what it was then. */
function defineLazily<Target extends object>(
  target: Target,
  name: string,
  work: (holder: Target & Holder) => unknown,
): void {
  Object.defineProperty(target, name, {
    configurable: true,
    get(this: Target & Holder) {
      const value = work(this);
      Object.defineProperty(this, name, { value, configurable: true, writable: true });
      return value;
    },
  });
}

/** Gives `prototype` the functions of the modules as methods, bound to `this.connection`: they may be passed around. */
export function defineMethods(prototype: object, ...modules: object[]): void {
  for (const [name, value] of modules.flatMap((module) => Object.entries(module) as [string, AnyFunction][])) {
    if (typeof value !== 'function') continue;
    defineLazily(
      prototype,
      name,
      ({ connection }) =>
        (...args: unknown[]) =>
          value(connection, ...args),
    );
  }
}

/**
 * Gives `prototype` a property that holds what `define` defines, bound to `connectionOf(this.connection)`. `define` runs
 * when the property is first read: a program uses few of the accessors of a client.
 */
export function defineResource<Connection>(
  prototype: object,
  name: string,
  define: (members: object) => void,
  connectionOf: (connection: Connection) => Connection = (connection) => connection,
): void {
  let members: object | undefined;
  defineLazily(prototype, name, ({ connection }) => {
    if (!members) {
      members = {};
      define(members);
    }
    return Object.create(members, { connection: { value: connectionOf(connection as Connection) } });
  });
}

/** Gives `prototype` one property per module, with its functions as methods. */
export function defineResources<Connection>(
  prototype: object,
  modules: Readonly<Record<string, object>>,
  connectionOf?: (connection: Connection) => Connection,
): void {
  for (const name in modules) {
    defineResource(prototype, name, (members) => defineMethods(members, modules[name]!), connectionOf);
  }
}

const defined = new WeakSet<object>();

/** Runs `define` for the class of a client when its first instance is made, not when its module is loaded. */
export function oncePerClass(client: { prototype: object }, define: (prototype: object) => void): void {
  if (defined.has(client)) return;
  defined.add(client);
  define(client.prototype);
}
