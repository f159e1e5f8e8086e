/** The file for a script tag: everything of this package under the global `Authing`. */
export * from './index.js';
