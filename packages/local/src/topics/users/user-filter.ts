import { badRequest } from '../../server/errors.js';
import type { Input } from '../../server/input.js';
import { type Condition, holdsText, textField } from './user-search.js';

// The service does not document its conditions. These are our own: `{ field, operator, value }`, all of which must hold.
const operators: Readonly<Record<string, (field: string, value: string) => Condition>> = {
  EQUAL: (field, value) => ({ sql: `${textField(field)} = ?`, values: [value] }),
  NOT_EQUAL: (field, value) => ({ sql: `${textField(field)} IS NOT ?`, values: [value] }),
  CONTAINS: (field, value) => holdsText(value, [field]),
  NULL: (field) => ({ sql: `${textField(field)} IS NULL`, values: [] }),
  NOT_NULL: (field) => ({ sql: `${textField(field)} IS NOT NULL`, values: [] }),
};

/** @throws 400 for an unknown field or operator */
export function filterCondition(filter: Input): Condition {
  const name = (filter.optionalText('operator') ?? 'EQUAL').toUpperCase();
  const operator = Object.hasOwn(operators, name) && operators[name];
  if (!operator) throw badRequest(`${name} is no operator; there are ${Object.keys(operators).join(', ')}`);
  return operator(filter.text('field'), filter.optionalText('value') ?? '');
}
