import { type Database, isUniqueViolation } from '../../db/database.js';
import { type Page, type PageOptions, Table } from '../../db/table.js';
import type { Clock } from '../../server/clock.js';
import { invalidArgument } from '../../server/errors.js';
import { newId } from '../../server/ids.js';
import type { Statement } from './rules.js';

export type TargetType = 'USER' | 'ROLE' | 'GROUP' | 'ORG' | 'AK_SK';

export interface Policy {
  id: string;
  userPoolId: string;
  namespace: string;
  code: string;
  description: string | null;
  /** Comes with the service: cannot be changed or deleted. */
  isDefault: boolean;
  /** Kept by the service itself, such as the access policies of an application; not listed. */
  hidden: boolean;
  statements: Statement[];
  createdAt: string;
  updatedAt: string;
}
export type NewPolicy = Pick<Policy, 'userPoolId' | 'namespace' | 'code' | 'statements'> & Partial<Policy>;

export interface PolicyAssignment {
  policyId: string;
  userPoolId: string;
  targetType: TargetType;
  /** Id of the user, role, group or node; an access key id. */
  targetId: string;
  /** Empty: holds in every tenant. */
  tenantId: string;
  /** For nodes: holds for the nodes below, too. */
  inheritByChildren: boolean;
  enabled: boolean;
  createdAt: string;
}
export type AssignmentKey = Pick<PolicyAssignment, 'policyId' | 'targetType' | 'targetId' | 'tenantId'>;

/** Narrows a list of assignments; what is undefined or null does not. */
export interface AssignmentQuery {
  readonly namespace: string;
  readonly policyId?: string | null | undefined;
  readonly targetType?: string | null | undefined;
  readonly targetId?: string | null | undefined;
}

export class Policies {
  static readonly tables = `
CREATE TABLE policies (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, namespace TEXT NOT NULL, code TEXT NOT NULL, description TEXT,
  isDefault BOOLEAN NOT NULL DEFAULT 0, hidden BOOLEAN NOT NULL DEFAULT 0, statements JSON NOT NULL,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
CREATE UNIQUE INDEX policiesByCode ON policies (userPoolId, namespace, code);
CREATE INDEX policiesByCreation ON policies (userPoolId, namespace, hidden, createdAt, id);
CREATE TABLE policyAssignments (
  policyId TEXT NOT NULL REFERENCES policies (id) ON DELETE CASCADE, userPoolId TEXT NOT NULL, targetType TEXT NOT NULL,
  targetId TEXT NOT NULL, tenantId TEXT NOT NULL DEFAULT '', inheritByChildren BOOLEAN NOT NULL DEFAULT 0,
  enabled BOOLEAN NOT NULL DEFAULT 1, createdAt TEXT NOT NULL,
  PRIMARY KEY (policyId, targetType, targetId, tenantId)
);
CREATE INDEX policyAssignmentsByTarget ON policyAssignments (userPoolId, targetType, targetId);
`;

  readonly table: Table<Policy>;
  readonly assignments: Table<PolicyAssignment>;

  constructor(
    readonly db: Database,
    readonly clock: Clock,
  ) {
    this.table = new Table(db, 'policies');
    this.assignments = new Table(db, 'policyAssignments');
  }

  byId = (id: string): Policy | null => this.table.find({ id }) ?? null;

  byCode(userPoolId: string, namespace: string, code: string): Policy | null {
    return this.table.find({ userPoolId, namespace, code }) ?? null;
  }

  page(
    userPoolId: string,
    where: Partial<Pick<Policy, 'namespace' | 'isDefault'>>,
    options: PageOptions,
  ): Page<Policy> {
    return this.table.page({ userPoolId, hidden: false, ...where }, { orderBy: 'createdAt DESC, id', ...options });
  }

  /** @throws 400 when the code is taken */
  create(input: NewPolicy): Policy {
    const at = this.clock.iso();
    const policy = {
      id: newId(),
      description: null,
      isDefault: false,
      hidden: false,
      createdAt: at,
      updatedAt: at,
      ...input,
    };
    return uniquely(policy.code, () => this.table.insert(policy));
  }

  update(policy: Policy, patch: Partial<Pick<Policy, 'code' | 'description' | 'statements'>>): Policy {
    uniquely(patch.code ?? policy.code, () =>
      this.table.update({ id: policy.id }, { ...patch, updatedAt: this.clock.iso() }),
    );
    return this.byId(policy.id) as Policy;
  }

  delete = ({ id }: Policy): void => void this.table.delete({ id });

  /** Assigning again keeps the assignment, sets inheritance anew and puts it in force. */
  assign(key: AssignmentKey & Pick<PolicyAssignment, 'userPoolId' | 'inheritByChildren'>): void {
    this.assignments.put({ ...key, enabled: true, createdAt: this.clock.iso() });
  }

  /** Returns how many there were. */
  unassign = (key: AssignmentKey): number => this.assignments.delete(key);

  setEnabled = (key: AssignmentKey, enabled: boolean): number => this.assignments.update(key, { enabled });

  /** The newest first, with the code of the policy; those of hidden policies are left out. */
  assignmentsPage(
    userPoolId: string,
    { namespace, policyId, targetType, targetId }: AssignmentQuery,
    { page, limit }: PageOptions,
  ): Page<PolicyAssignment & { code: string }> {
    const from = `FROM policyAssignments a JOIN policies p ON p.id = a.policyId
      WHERE a.userPoolId = ?1 AND p.namespace = ?2 AND p.hidden = 0 AND (?3 IS NULL OR a.policyId = ?3)
        AND (?4 IS NULL OR a.targetType = ?4) AND (?5 IS NULL OR a.targetId = ?5)`;
    const values = [userPoolId, namespace, policyId, targetType, targetId];
    const sql = `SELECT a.*, p.code ${from} ORDER BY a.createdAt DESC, p.code, a.targetType, a.targetId LIMIT ?6 OFFSET ?7`;
    const list = this.assignments.query(sql, ...values, limit, (page - 1) * limit) as (PolicyAssignment & {
      code: string;
    })[];
    return { totalCount: this.db.get<{ n: number }>(`SELECT COUNT(*) AS n ${from}`, ...values)?.n ?? 0, list };
  }

  countAssignments = (policyId: string): number => this.assignments.count({ policyId });
}

function uniquely<Result>(code: string, write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    if (isUniqueViolation(error)) throw invalidArgument(`Policy ${code} exists already`);
    throw error;
  }
}
