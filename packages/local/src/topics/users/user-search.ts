import type { Value } from '../../db/database.js';
import type { Page, PageOptions } from '../../db/table.js';
import type { Call } from '../../server/call.js';
import { badRequest } from '../../server/errors.js';
import type { QuerysearchUserArgs, SearchUserDepartmentOpt } from '../../server/generated/resolvers.generated.js';
import { pageOf } from '../../server/input.js';
import { DEFAULT_NAMESPACE } from '../roles/namespace.js';
import { profileFields, type User, type UserSort, userOrders } from './users.store.js';

/** A condition on the table `users u`. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly Value[];
}

const defaultFields = [
  'username',
  'nickname',
  'email',
  'phone',
  'company',
  'name',
  'givenName',
  'familyName',
  'middleName',
  'profile',
  'preferredUsername',
];
const textFields: ReadonlySet<string> = new Set([
  ...defaultFields,
  ...profileFields,
  'id',
  'externalId',
  'status',
  'lastIP',
]);

/** A column that may be searched. @throws 400 */
export function textField(name: string): string {
  if (!textFields.has(name)) throw badRequest(`Users cannot be searched by ${name}`);
  return `u.${name}`;
}

/** Users of the pool for whom all conditions hold, newest first unless said otherwise. */
export function usersWhere(
  { local: { store, db }, pool }: Call,
  conditions: readonly Condition[],
  { page, limit, sortBy }: PageOptions & { sortBy?: UserSort | null },
): Page<User> {
  const all = [{ sql: 'u.userPoolId = ? AND u.archived = 0', values: [pool.id] }, ...conditions];
  const where = all.map(({ sql }) => `(${sql})`).join(' AND ');
  const values = all.flatMap((condition) => condition.values);
  const sql = `SELECT u.* FROM users u WHERE ${where} ORDER BY ${userOrders[sortBy ?? 'CREATEDAT_DESC']} LIMIT ? OFFSET ?`;
  const list = store.users.table.query(sql, ...values, limit, (page - 1) * limit);
  return {
    totalCount: db.get<{ n: number }>(`SELECT COUNT(*) AS n FROM users u WHERE ${where}`, ...values)?.n ?? 0,
    list,
  };
}

/** One of the fields holds the text, upper and lower case alike. */
export function holdsText(text: string, fields: readonly string[] = defaultFields): Condition {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return {
    sql: fields.map((name) => `${textField(name)} LIKE ? ESCAPE '\\'`).join(' OR '),
    values: fields.map(() => pattern),
  };
}

/** Holds one of the roles directly. */
export function holdsRole(roles: readonly { code: string; namespace?: string | null }[]): Condition {
  const one = `EXISTS (SELECT 1 FROM roleMembers m JOIN roles r ON r.id = m.roleId WHERE m.memberType = 'USER'
    AND m.memberId = u.id AND r.userPoolId = u.userPoolId AND r.namespace = ? AND r.code = ?)`;
  return anyOf(
    one,
    roles.map(({ code, namespace }) => [namespace || DEFAULT_NAMESPACE, code]),
  );
}

/** Is a member of one of the groups. */
function inGroup(codes: readonly string[]): Condition {
  const one = `EXISTS (SELECT 1 FROM groupMembers m JOIN groups g ON g.id = m.groupId
    WHERE m.userId = u.id AND g.userPoolId = u.userPoolId AND g.code = ?)`;
  return anyOf(
    one,
    codes.map((code) => [code]),
  );
}

/** Is a member of one of the nodes, or of one below where that is asked for. */
function inDepartment({ local: { store }, pool }: Call, departments: readonly SearchUserDepartmentOpt[]): Condition {
  const nodeIds = departments.flatMap(({ departmentId, includeChildrenDepartments }) => {
    const node = store.orgs.node(pool.id, departmentId ?? '');
    return node ? (includeChildrenDepartments ? store.orgs.subtreeIds(node) : [node.id]) : [];
  });
  const sql = `EXISTS (SELECT 1 FROM nodeMembers m WHERE m.userPoolId = u.userPoolId AND m.userId = u.id
    AND m.nodeId IN (SELECT value FROM json_each(?)))`;
  return { sql, values: [JSON.stringify(nodeIds)] };
}

/** Is no member of any organisation. */
export const outsideOrgs: Condition = {
  sql: 'NOT EXISTS (SELECT 1 FROM nodeMembers m WHERE m.userPoolId = u.userPoolId AND m.userId = u.id)',
  values: [],
};

const anyOf = (sql: string, values: readonly (readonly Value[])[]): Condition => ({
  sql: values.map(() => sql).join(' OR '),
  values: values.flat(),
});

const given = <Item>(list: readonly (Item | null | undefined)[] | null | undefined): Item[] =>
  (list ?? []).filter((item) => item !== null && item !== undefined);

/** @throws 400 for a field that cannot be searched */
export function searchUsers(
  call: Call,
  { query, fields, page, limit, roleOpts, groupOpts, departmentOpts }: QuerysearchUserArgs,
): Page<User> {
  const names = given(fields);
  const roles = given(roleOpts);
  const groups = given(groupOpts).map(({ code }) => code ?? '');
  const departments = given(departmentOpts);
  const conditions = [
    holdsText(query, names.length > 0 ? names : undefined),
    ...(roles.length > 0 ? [holdsRole(roles)] : []),
    ...(groups.length > 0 ? [inGroup(groups)] : []),
    ...(departments.length > 0 ? [inDepartment(call, departments)] : []),
  ];
  return usersWhere(call, conditions, pageOf(call.local, page, limit));
}
