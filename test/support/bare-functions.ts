/**
 * A client whose methods are the functions of its package themselves, called with the client's connection: without what
 * the class does around them.
 */
export function bareFunctions<Client extends object>(functions: object, client: Client): Client {
  return new Proxy(client, {
    get(target, name) {
      const own = Reflect.get(functions, name);
      if (typeof own === 'function') return (...args: unknown[]) => own(Reflect.get(client, 'connection'), ...args);
      const member = Reflect.get(target, name);
      return own && name !== 'connection' ? bareFunctions(own, member as object) : member;
    },
  });
}
