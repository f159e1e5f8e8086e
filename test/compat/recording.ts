const succeeded = new Set<string>();

/** One class, several accessors. */
const sameClass: Record<string, string> = {
  'authentication.wxqrcode': 'authentication.qrcode',
  'authentication.wechatmpqrcode': 'authentication.qrcode',
  'management.applications.roles': 'management.roles',
  'management.applications.acl': 'management.acl',
};
/** Members that are no topic of the client but its machinery. */
const machinery = /options|client|provider|manager/i;

/** Names of the methods that were called and did not fail, e.g. `management.users.create`. */
export const succeededMethods = (): string[] => [...succeeded].sort();

/** A client that notes which of its methods, and of its topics' methods, succeed. Calls inside the client do not count. */
export function recording<Client extends object>(client: Client, name: string): Client {
  return new Proxy(client, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key);
      if (typeof key === 'symbol') return member;
      if (typeof member === 'function') return noting(member.bind(target), `${name}.${key}`);
      if (typeof member !== 'object' || member === null || machinery.test(key)) return member;
      return recording(member, sameClass[`${name}.${key}`] ?? `${name}.${key}`);
    },
  });
}

function noting(method: (...args: unknown[]) => unknown, name: string) {
  return (...args: unknown[]): unknown => {
    const result = method(...args);
    if (result instanceof Promise) return result.then((value) => note(name, value));
    return note(name, result);
  };
}

function note<Value>(name: string, value: Value): Value {
  succeeded.add(name);
  return value;
}
