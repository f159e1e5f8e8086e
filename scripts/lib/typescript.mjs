/**
 * After this import a script can `await import()` the TypeScript sources of a package; `node --import` it to run one.
 * So scripts need no build, and what they share with a package is written once.
 */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
