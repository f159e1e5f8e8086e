import { type Call, succeeded } from '../../server/call.js';
import { invalidArgument } from '../../server/errors.js';
import type { Input } from '../../server/input.js';
import { forManagement, type Handler, type Routes } from '../../server/rest.js';
import { scopeOf } from '../permissions/questions.js';
import type { Scope, Subject } from '../permissions/subjects.js';
import { subjectOf, targetOf } from '../permissions/targets.js';
import { userView } from '../users/user-view.js';
import { type AccessRecord, accessRecords, enableAccess, removeAccess, setAccess } from './application-access.js';
import { requireApplication } from './applications.js';
import type { Application } from './applications.store.js';

type Change = (scope: Scope, app: Application, subjects: readonly Subject[], inheritByChildren: boolean) => void;

/** The five changes differ in what is done with the targets, all of them or none. */
const changing =
  (change: Change): Handler =>
  (call, { params, body }) => {
    const app = requireApplication(call, params.text('appId'));
    const subjects = subjectsIn(call, app, body);
    call.local.db.transaction(() => change(scopeOf(call), app, subjects, body.flag('inheritByChildren')));
    return succeeded(call);
  };

export const applicationAccess: Routes = {
  'GET /api/v2/applications/{appId}/authorization/records': forManagement((call, { params, query }) => {
    const app = requireApplication(call, params.text('appId'));
    const { totalCount, list } = accessRecords(scopeOf(call), app, query.page(call.local));
    return { totalCount, list: list.flatMap((record) => view(call, app, record)) };
  }),
  'POST /api/v2/applications/{appId}/authorization/allow': forManagement(
    changing((scope, app, subjects, inheritByChildren) =>
      setAccess(scope, app, 'ALLOW', { subjects, inheritByChildren }),
    ),
  ),
  'POST /api/v2/applications/{appId}/authorization/deny': forManagement(
    changing((scope, app, subjects, inheritByChildren) =>
      setAccess(scope, app, 'DENY', { subjects, inheritByChildren }),
    ),
  ),
  'POST /api/v2/applications/{appId}/authorization/enable-effect': forManagement(
    changing((scope, app, subjects) => enableAccess(scope, app, subjects, true)),
  ),
  'POST /api/v2/applications/{appId}/authorization/disable-effect': forManagement(
    changing((scope, app, subjects) => enableAccess(scope, app, subjects, false)),
  ),
  'POST /api/v2/applications/{appId}/authorization/revoke': forManagement(
    changing((scope, app, subjects) => removeAccess(scope, app, subjects)),
  ),
};

/** Whom the body names; roles are those of the namespace it names, by default the application's own. */
function subjectsIn(call: Call, app: Application, body: Input): Subject[] {
  const targetType = body.text('targetType');
  if (targetType === 'AK_SK') throw invalidArgument('AK_SK is no kind of target here');
  const namespace = body.optionalText('namespace') ?? app.id;
  return body
    .texts('targetIdentifiers')
    .map((targetIdentifier) => subjectOf(scopeOf(call), { targetType, targetIdentifier }, namespace));
}

/** Nothing for a target that is gone. */
function view(call: Call, app: Application, { assignment, policy }: AccessRecord) {
  const subject = { type: assignment.targetType, id: assignment.targetId };
  const target = targetOf(scopeOf(call), subject);
  const { statements, ...rest } = policy;
  if (!target) return [];
  return [
    {
      assignedAt: assignment.createdAt,
      inheritByChildren: assignment.inheritByChildren,
      enabled: assignment.enabled,
      policyId: policy.id,
      code: policy.code,
      policy: { ...rest, isAuto: true, statements },
      ...target,
      target: targetRecord(call, subject),
      namespace: app.id,
    },
  ];
}

function targetRecord({ local: { store }, pool }: Call, { type, id }: Subject): object | null {
  const userPoolId = pool.id;
  const user = type === 'USER' ? store.users.byId(userPoolId, id) : null;
  if (user) return userView(user);
  if (type === 'ROLE') return store.roles.table.find({ userPoolId, id }) ?? null;
  return (type === 'GROUP' ? store.groups.table.find({ userPoolId, id }) : store.orgs.node(userPoolId, id)) ?? null;
}
