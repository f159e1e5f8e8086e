import { accessTables } from './access-tables.js';
import { accountTables } from './account-tables.js';
import { applicationTables } from './application-tables.js';
import type { Migration } from './database.js';
import { deviceTables } from './device-tables.js';
import { groupTables } from './group-tables.js';
import { mfaTables } from './mfa-tables.js';
import { orgTables } from './org-tables.js';
import { groupPermissions, permissionTables } from './permission-tables.js';
import { poolSettingsTables } from './pool-settings-tables.js';
import { protocolTables } from './protocol-tables.js';
import { tenantTables } from './tenant-tables.js';
import { userTables } from './user-tables.js';

/** In the order of application. Add new ones at the end; each aggregate keeps its SQL in its own `*-tables.ts`. */
export const migrations: readonly Migration[] = [
  userTables,
  accessTables,
  deviceTables,
  protocolTables,
  tenantTables,
  mfaTables,
  accountTables,
  permissionTables,
  orgTables,
  applicationTables,
  groupTables,
  poolSettingsTables,
  groupPermissions,
];
