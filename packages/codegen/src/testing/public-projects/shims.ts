/** Stands for what else the projects install: types and scripts, no more than the forms use. */
const NODE_MODULE = 'node_modules/dotenv/index.js';

export const shims: Readonly<Record<string, string>> = {
  'shims.d.ts': `declare module 'react' {
  const React: { version: string };
  export default React;
  export function useEffect(run: () => void): void;
  export function useCallback<F>(run: F, on: readonly unknown[]): F;
}
declare module 'vue' {
  export function ref<T>(value: T): { value: T };
  export function createApp(root: object): { mount(at: string): void };
}
declare module '@authing/react-ui-components' {
  export function Guard(given: { onLogin(user: any): void }): unknown;
}
declare module 'authing-node-sdk' {
  export class MetadataManagementClient { constructor(given: object) }
}
declare module 'dotenv' {
  export function config(given: object): void;
}
declare namespace JSX {
  interface IntrinsicElements { [name: string]: any }
}
declare function defineEventHandler<T>(handle: (event: object) => T): T;
declare function readBody(event: object): Promise<any>;
declare function createError(given: object): Error;
declare function defineProps<T>(): T;
`,
  [NODE_MODULE]: 'exports.config = () => {};\n',
};
