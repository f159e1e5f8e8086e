/**
 * Where a session or a shared token is kept. `localStorage`, React Native's AsyncStorage and every unstorage driver fit
 * as they are; methods may be synchronous or not.
 */
export interface Storage {
  getItem(key: string): unknown;
  setItem(key: string, value: string): unknown;
  removeItem(key: string): unknown;
}

/** A storage that lasts as long as the process or page. */
export function memoryStorage(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => items.set(key, value),
    removeItem: (key) => items.delete(key),
  };
}
