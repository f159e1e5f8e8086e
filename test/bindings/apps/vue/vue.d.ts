/** Files of Vue, for a compiler that does not read them: Vite does. */
declare module '*.vue' {
  const component: import('vue').Component;
  export default component;
}
