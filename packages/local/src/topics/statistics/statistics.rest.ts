import type { Call } from '../../server/call.js';
import type { Input } from '../../server/input.js';
import { forManagement, type Routes } from '../../server/rest.js';
import { userArn } from '../users/user-view.js';
import type { Action, ActionFilter } from './statistics.store.js';

/** What users and administrators did: the log that real calls write. */
export const analysis: Routes = {
  'GET /api/v2/analysis/user-action': forManagement((call, { query }) => {
    const filter = { ...filterOf(query), by: 'users' } as const;
    const { totalCount, list } = call.local.store.actions.page(call.pool.id, filter, query.page(call.local));
    return { totalCount, list: list.map((action) => userAction(call, action)) };
  }),
  'GET /api/v2/analysis/audit': forManagement((call, { query }) => {
    const filter = { ...filterOf(query), by: 'administrators' } as const;
    const { totalCount, list } = call.local.store.actions.page(call.pool.id, filter, query.page(call.local));
    return { totalCount, list: list.map((action) => auditLog(call, action)) };
  }),
};

/** The service's names for what an administrator does with users; every other name is that of the operation. */
const names: Readonly<Record<string, string>> = {
  create: 'createUser',
  update: 'updateUserinfo',
  delete: 'deleteUser',
};
const nameOf = (type: string): string => names[type] ?? type;
const typeOf = (name: string): string => Object.keys(names).find((type) => names[type] === name) ?? name;

function filterOf(query: Input): Omit<ActionFilter, 'by'> {
  const userId = query.optionalText('userId');
  const arns = query.texts('operator_arn').map((arn) => arn.slice(arn.lastIndexOf(':') + 1));
  return {
    clientIp: query.optionalText('clientip'),
    operationTypes: [...query.texts('operation_name'), ...query.texts('eventType')].map(typeOf),
    userIds: userId ? [...arns, userId] : arns,
    appIds: query.texts('app_id'),
    withAppOnly: query.flag('exclude_non_app_records'),
    start: query.optionalNumber('start'),
    end: query.optionalNumber('end'),
  };
}

function userAction(call: Call, action: Action) {
  const { user, app } = namesOf(call, action);
  const at = call.local.clock.iso(action.createdAt);
  return {
    operator_arn: action.userId ? userArn({ id: action.userId, userPoolId: action.userPoolId }) : '',
    operation_name: nameOf(action.operationType),
    operation_desc: action.eventType,
    timestamp: at,
    '@timestamp': at,
    user_agent: action.userAgent,
    clientip: action.clientIp,
    geoip: { ip: action.clientIp },
    userpool_id: action.userPoolId,
    app_id: action.appId,
    app,
    user,
    message: action.message,
    extra_data: action.details && JSON.stringify(action.details),
    request_id: action.id,
  };
}

function auditLog(call: Call, action: Action) {
  const { user, app } = namesOf(call, action);
  return {
    timestamp: call.local.clock.iso(action.createdAt),
    userPoolId: action.userPoolId,
    userPoolName: call.pool.name,
    userId: action.userId,
    userName: user?.displayName,
    photoUrl: user?.photo,
    clientIp: action.clientIp,
    geoip: { ip: action.clientIp },
    appId: action.appId,
    appName: app?.name,
    appLogo: app?.logo,
    operationParam: action.details && JSON.stringify(action.details),
    operationMode: action.eventType,
    eventType: nameOf(action.operationType),
    eventDetails: action.eventType,
    eventResultCode: String(action.success ? 200 : (action.details?.code ?? 400)),
    eventResultMsg: action.message,
  };
}

function namesOf({ local }: Call, { userPoolId, userId, appId }: Action) {
  const user = userId ? local.store.users.byId(userPoolId, userId) : null;
  const app = appId ? local.store.applications.byId(appId) : null;
  const displayName = user && (user.name ?? user.nickname ?? user.username ?? user.email ?? user.phone);
  return {
    user: user && { id: user.id, userPoolId, displayName, photo: user.photo },
    app: app && {
      id: app.id,
      name: app.name,
      identifier: app.identifier,
      logo: app.logo,
      description: app.description,
    },
  };
}
