import { toJson } from './call.js';

/** One custom field as the service stores it: the value is text, `dataType` says what it stands for. */
export interface CustomDataField {
  key: string;
  value: string | null;
  dataType: string;
  label?: string | null;
}

/** Values of custom fields by key. */
export type CustomData = Record<string, unknown>;

/**
 * The service's list of fields as a plain object. A value that does not fit its type is given as the text it is, so
 * that one bad field never costs the others. The object has no prototype: a field may be called `__proto__`.
 */
export function readCustomData(fields: readonly (CustomDataField | null)[] | null | undefined): CustomData {
  const result: CustomData = Object.create(null);
  for (const field of Array.isArray(fields) ? fields : []) if (field) result[field.key] = readValue(field);
  return result;
}

function readValue({ value, dataType }: CustomDataField): unknown {
  if (!value) return value;
  // 4.x and this SDK write JSON; values entered in the console are bare text.
  let parsed: unknown = value;
  try {
    parsed = JSON.parse(value);
  } catch {
    // Bare text.
  }
  if (dataType === 'DATETIME') {
    const date = new Date(Number.isNaN(Number(parsed)) ? String(parsed) : Number(parsed));
    return Number.isNaN(+date) ? value : date;
  }
  return /^(STRING|SELECT)$/.test(dataType) && typeof parsed !== 'string' ? value : parsed;
}

/** A plain object as the list the service takes: every value becomes JSON text, a Date its ISO form in quotes. */
export function writeCustomData(data: CustomData): { key: string; value: string }[] {
  return Object.entries(data).map(([key, value]) => ({ key, value: writeValue(value) }));
}

/** One value as the text the service stores. */
export const writeValue = (value: unknown): string => toJson(value) ?? 'null';
