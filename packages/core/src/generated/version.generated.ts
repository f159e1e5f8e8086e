// Generated from packages/core/package.json by `pnpm generate`: do not edit.

export const VERSION = '0.0.0';
