import { mergeTables } from '../server/merge.js';
import type { Routes } from '../server/rest.js';
import { agreements } from './agreements/agreements.rest.js';
import { accessAccounts } from './applications/access-accounts.rest.js';
import { applicationAccess } from './applications/application-access.rest.js';
import { applications } from './applications/applications.rest.js';
import { codes } from './codes/codes.rest.js';
import { devices } from './devices/devices.rest.js';
import { myDevices } from './devices/my-devices.rest.js';
import { directories } from './directories/directories.rest.js';
import { events } from './events/events.rest.js';
import { signInByCredentials } from './login/login.rest.js';
import { mfaRoutes } from './mfa/mfa.rest.js';
import { org } from './org/org.rest.js';
import { keys } from './passwords/passwords.rest.js';
import { namespaces } from './permissions/namespaces.rest.js';
import { acl } from './permissions/permissions.rest.js';
import { principal } from './principal/principal.rest.js';
import { qrcode } from './qrcode/qrcode.rest.js';
import { resources } from './resources/resources.rest.js';
import { session } from './session/session.rest.js';
import { analysis } from './statistics/statistics.rest.js';
import { extIdpConnections, extIdps } from './tenants/ext-idps.rest.js';
import { tenantMembers, tenants } from './tenants/tenants.rest.js';
import { uploads } from './uploads/uploads.rest.js';
import { userPools } from './user-pools/user-pools.rest.js';
import { account } from './users/account.rest.js';
import { userAdmin } from './users/user-admin.rest.js';
import { users } from './users/users.rest.js';

/** One table per resource. */
export const routes: Routes = mergeTables([
  accessAccounts,
  acl,
  agreements,
  applicationAccess,
  applications,
  namespaces,
  org,
  resources,
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
