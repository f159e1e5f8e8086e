import type { Call } from '../../server/call.js';
import { badRequest } from '../../server/errors.js';
import { Input } from '../../server/input.js';
import { storedForm } from '../custom-data/custom-data.js';
import { type Condition, holdsText, textField } from './user-search.js';

const operators: Readonly<Record<string, (field: string, value: string) => Condition>> = {
  EQ: (field, value) => ({ sql: `${textField(field)} = ?`, values: [value] }),
  NEQ: (field, value) => ({ sql: `${textField(field)} IS NOT ?`, values: [value] }),
  CONTAINS: (field, value) => holdsText(value, [field]),
  NULL: (field) => ({ sql: `${textField(field)} IS NULL`, values: [] }),
  NOT_NULL: (field) => ({ sql: `${textField(field)} IS NOT NULL`, values: [] }),
};
const otherNames: Readonly<Record<string, string>> = { EQUAL: 'EQ', NOT_EQUAL: 'NEQ' };

/**
 * One condition, as the service writes it, `[{ type: 'userDefinedFields', value: 'school' }, 'NEQ', 'north']`, or as
 * `{ field, operator, value }`. @throws 400 for an unknown field, type or operator
 */
export function filterCondition(call: Call, filter: unknown): Condition {
  if (!Array.isArray(filter)) return onField(new Input(new Input({ filter }).optionalObject('filter') ?? {}));
  const [subject, operator, value] = filter;
  const { values } = new Input({ subject }).nested('subject');
  const [type, name] = [new Input(values).text('type'), new Input(values).text('value')];
  if (type === 'userDefinedFields') return negatable(operator, onCustomField(call, name, value));
  if (type === 'OtherFields' && name === 'app') return negatable(operator, hasUsedApp(new Input({ value })));
  if (type === 'OtherFields') throw badRequest(`Users cannot be filtered by ${name}; of OtherFields there is app`);
  return onField(new Input({ field: name, operator, value }));
}

function onField(filter: Input): Condition {
  const given = (filter.optionalText('operator') ?? 'EQ').toUpperCase();
  const name = otherNames[given] ?? given;
  const operator = Object.hasOwn(operators, name) && operators[name];
  if (!operator) throw badRequest(`${given} is no operator; there are ${Object.keys(operators).join(', ')}`);
  return operator(filter.text('field'), filter.optionalText('value') ?? '');
}

/** EQ or its opposite; users who have no value at all are not equal. */
function negatable(operator: unknown, { sql, values }: Condition): Condition {
  if (operator !== 'EQ' && operator !== 'NEQ') throw badRequest('The operator of this field must be EQ or NEQ');
  return { sql: operator === 'EQ' ? sql : `NOT ${sql}`, values };
}

function onCustomField({ local, pool }: Call, key: string, value: unknown): Condition {
  const definition = local.store.fields.definition(pool.id, 'USER', key);
  if (!definition) throw badRequest(`${key} is no custom field of users`);
  const sql = `EXISTS (SELECT 1 FROM fieldValues v WHERE v.userPoolId = u.userPoolId AND v.targetType = 'USER'
    AND v.targetId = u.id AND v.key = ? AND v.value = ?)`;
  return { sql, values: [key, storedForm(definition, JSON.stringify(value ?? null))] };
}

function hasUsedApp(value: Input): Condition {
  const sql = `EXISTS (SELECT 1 FROM actions a WHERE a.userPoolId = u.userPoolId AND a.userId = u.id AND a.appId = ?
    AND a.operationType = 'login' AND a.success = 1)`;
  return { sql, values: [value.nested('value').text('id')] };
}
