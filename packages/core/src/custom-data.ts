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
export function readCustomData(fields: readonly CustomDataField[] | null | undefined): CustomData {
  const result: CustomData = Object.create(null);
  for (const field of fields ?? []) result[field.key] = readValue(field);
  return result;
}

function readValue({ value, dataType }: CustomDataField): unknown {
  // 4.x and this SDK write JSON; values entered in the console are bare text.
  const parsed = parse(value);
  if (dataType === 'DATETIME' && value) {
    const date = new Date(/^-?\d+$/.test(String(parsed)) ? +parsed! : String(parsed));
    return Number.isNaN(+date) ? value : date;
  }
  if (dataType === 'STRING' || dataType === 'SELECT') return typeof parsed === 'string' ? parsed : value;
  return parsed;
}

function parse(value: string | null): string | unknown {
  try {
    return JSON.parse(value!);
  } catch {
    return value;
  }
}

/** A plain object as the list the service takes: every value becomes JSON text, a Date its ISO form in quotes. */
export function writeCustomData(data: CustomData): { key: string; value: string }[] {
  return Object.entries(data).map(([key, value]) => ({ key, value: writeValue(value) }));
}

/** One value as the text the service stores. */
export const writeValue = (value: unknown): string => JSON.stringify(value) ?? 'null';
