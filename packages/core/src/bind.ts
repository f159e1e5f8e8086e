import { explained } from './explained.js';

// biome-ignore lint/suspicious/noExplicitAny: a function of any parameters, the only place that needs it
type AnyFunction = (...args: any[]) => unknown;

/** A module of functions that take a connection first, as methods that have it already. */
export type Bound<Module> = {
  readonly [Name in keyof Module as Module[Name] extends AnyFunction ? Name : never]: Module[Name] extends (
    // biome-ignore lint/suspicious/noExplicitAny: whichever connection the module wants
    connection: any,
    ...args: infer Args
  ) => infer Result
    ? (...args: Args) => Result
    : never;
};

/** Functions of a module by name: read once, since reading a module's names costs more than binding them. */
const functions = new WeakMap<object, [string, AnyFunction][]>();

/** Gives every function of `module` its connection. */
export function bind<Module extends object>(connection: unknown, module: Module): Bound<Module> {
  let known = functions.get(module);
  if (!known) {
    known = Object.entries(module).filter((entry): entry is [string, AnyFunction] => typeof entry[1] === 'function');
    functions.set(module, known);
  }
  const bound: Record<string, AnyFunction> = {};
  for (const [name, value] of known) bound[name] = (...args) => explained(value(connection, ...args));
  return bound as Bound<Module>;
}

/** Gives `target` one property per module, bound when it is first used: a client costs what is called of it. */
export function bindResources<Modules extends Record<string, object>>(
  target: object,
  connection: unknown,
  modules: Modules,
): void {
  for (const [name, module] of Object.entries(modules)) {
    Object.defineProperty(target, name, {
      configurable: true,
      enumerable: true,
      get() {
        const value = bind(connection, module);
        Object.defineProperty(target, name, { value, enumerable: true });
        return value;
      },
    });
  }
}
