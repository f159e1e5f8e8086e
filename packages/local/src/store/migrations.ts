import type { Migration } from './database.js';
import { accessTables } from './access-tables.js';
import { userTables } from './user-tables.js';

/** In the order of application. Add new ones at the end; each aggregate keeps its SQL in its own `*-tables.ts`. */
export const migrations: readonly Migration[] = [userTables, accessTables];
