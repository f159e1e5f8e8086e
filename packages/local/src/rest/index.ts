import { consoleRoutes } from '../console/routes.js';
import { mergeTables } from '../merge.js';
import { protocols } from '../protocols/index.js';
import { accessAccounts } from './access-accounts.js';
import { account } from './account.js';
import { acl } from './acl.js';
import { agreements } from './agreements.js';
import { analysis } from './analysis.js';
import { applicationAccess } from './application-access.js';
import { applications } from './applications.js';
import { codes } from './codes.js';
import { devices } from './devices.js';
import { directories } from './directories.js';
import { events } from './events.js';
import { extIdpConnections, extIdps } from './ext-idps.js';
import { keys } from './keys.js';
import { mfaRoutes } from './mfa.js';
import { myDevices } from './my-devices.js';
import { namespaces } from './namespaces.js';
import { org } from './org.js';
import { principal } from './principal.js';
import { qrcode } from './qrcode.js';
import { resources } from './resources.js';
import type { Routes } from './route.js';
import { session } from './session.js';
import { signInByCredentials } from './sign-in.js';
import { tenantMembers, tenants } from './tenants.js';
import { uploads } from './uploads.js';
import { userAdmin } from './user-admin.js';
import { userPools } from './user-pools.js';
import { users } from './users.js';

/** One table per resource. */
export const routes: Routes = mergeTables([
  consoleRoutes,
  accessAccounts,
  acl,
  agreements,
  applicationAccess,
  applications,
  namespaces,
  org,
  resources,
  protocols,
  analysis,
  extIdps,
  extIdpConnections,
  tenants,
  tenantMembers,
  codes,
  uploads,
  signInByCredentials,
  qrcode,
  principal,
  myDevices,
  mfaRoutes,
  directories,
  account,
  devices,
  events,
  keys,
  session,
  users,
  userAdmin,
  userPools,
]);
