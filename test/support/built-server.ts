// `@authing/local` as the test environment loaded it: see server-environment.mjs.
const { startLocal } = globalThis as unknown as typeof import('../../packages/local/src/index.js');

export { startLocal };
