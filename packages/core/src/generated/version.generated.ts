// Generated from packages/core/package.json by `pnpm generate`: do not edit.

/** Version of the SDK, as its requests report it. */
export const VERSION = '0.0.0';
