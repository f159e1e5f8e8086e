import { type Call, isManagement, requireUser } from '../../server/call.js';
import { errors, invalidArgument } from '../../server/errors.js';
import { isNestedDeep, MAX_DEPTH } from '../../server/nesting.js';
import type { FieldDefinition, FieldTarget, FieldValue } from './custom-data.store.js';

/** Which JSON value fits a field's type. */
const fits: Record<FieldDefinition['dataType'], (value: unknown) => boolean> = {
  STRING: (value) => typeof value === 'string',
  SELECT: (value) => typeof value === 'string',
  NUMBER: (value) => typeof value === 'number',
  BOOLEAN: (value) => typeof value === 'boolean',
  OBJECT: (value) => typeof value === 'object' && value !== null,
  DATETIME: (value) => !Number.isNaN(new Date(value as string | number).getTime()) && typeof value !== 'boolean',
};

/**
 * What is kept of a value that arrives as JSON text: texts and dates without their quotes, everything else as JSON.
 * Text that is no JSON is taken as it is where the field holds text. @throws 400 when the value does not fit the type
 */
export function storedForm({ dataType, key }: FieldDefinition, sent: string): string {
  const holdsText = dataType === 'STRING' || dataType === 'SELECT' || dataType === 'DATETIME';
  const value = parsed(sent, holdsText);
  if (!fits[dataType](value)) throw invalidArgument(`${key} takes a ${dataType} value`);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function parsed(sent: string, fallBackToText: boolean): unknown {
  if (isNestedDeep(sent)) throw invalidArgument(`A value has at most ${MAX_DEPTH} levels`);
  try {
    return JSON.parse(sent) as unknown;
  } catch {
    return fallBackToText ? sent : undefined;
  }
}

export const customDataOf = (call: Call, targetType: FieldTarget, targetId: string): FieldValue[] =>
  call.local.store.fields.values(call.pool.id, targetType, targetId);

/** Sets several values or none. JSON `null` removes a value. @throws 400 for an unknown field or a wrong type */
export function setCustomData(
  call: Call,
  targetType: FieldTarget,
  targetId: string,
  values: readonly { key: string; value?: string | null }[],
): void {
  const { fields } = call.local.store;
  call.local.db.transaction(() => {
    for (const { key, value } of values) {
      const definition = fields.definition(call.pool.id, targetType, key);
      if (!definition) throw invalidArgument(`There is no custom field ${key}`);
      if (value === null || value === undefined || value === 'null')
        fields.remove(call.pool.id, targetType, targetId, key);
      else fields.set({ userPoolId: call.pool.id, targetType, targetId, key, value: storedForm(definition, value) });
    }
  });
}

/** `params` of logins and registrations: JSON of `[{key, value}]`. Anything else in it is for pipelines and ignored. */
export function setParams(call: Call, userId: string, params: string | null | undefined): void {
  const list = parsed(params ?? 'null', false);
  if (!Array.isArray(list)) return;
  const pairs = list.filter((item): item is { key: string; value: unknown } => typeof item?.key === 'string');
  const values = pairs.map(({ key, value }) => ({
    key,
    value: typeof value === 'string' ? value : JSON.stringify(value),
  }));
  setCustomData(call, 'USER', userId, values);
}

/** A user's token reaches that user's own data only. @throws 2202 */
export function requireOwnTarget(call: Call, targetType: FieldTarget, targetId: string): void {
  if (isManagement(call)) return;
  if (targetType !== 'USER' || targetId !== requireUser(call).id) throw errors.notOwnProfile();
}
