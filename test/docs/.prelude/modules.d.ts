/** Packages that the documentation names and nobody needs to install for its tests. */
declare module '@react-native-async-storage/async-storage' {
  const storage: {
    getItem(key: string): Promise<string | null>;
    setItem(key: string, value: string): Promise<void>;
    removeItem(key: string): Promise<void>;
  };
  export default storage;
}
/** Files of Vue, which a compiler of TypeScript does not read. */
declare module '*.vue' {
  const component: import('vue').Component;
  export default component;
}
