import type { CustomData } from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import { readValues, readValuesOf, removeValue, writeValues, writeValuesOf } from '../udf/values.js';

/** Values of a role's custom fields by key, each read as its type says. Query `udv`. */
export const getUdfValue = (connection: ManagementConnection, roleId: string): Promise<CustomData> =>
  readValues(connection, 'ROLE', roleId);

/** One value of a role's custom fields as `{ key: value }`; an empty object when it has none. Query `udv`. */
export async function getSpecificUdfValue(
  connection: ManagementConnection,
  roleId: string,
  udfKey: string,
): Promise<CustomData> {
  const values = await getUdfValue(connection, roleId);
  return Object.hasOwn(values, udfKey) ? { [udfKey]: values[udfKey] } : {};
}

/**
 * Values of several roles' custom fields, by role id. Query `udfValueBatch`.
 *
 * @throws AuthingError `config` (`argument`) for an empty list.
 */
export const getUdfValueBatch = (
  connection: ManagementConnection,
  roleIds: string[],
): Promise<Record<string, CustomData>> => readValuesOf(connection, 'ROLE', roleIds);

/**
 * Sets values of a role's custom fields. Mutation `setUdvBatch`.
 *
 * @throws AuthingError `config` (`argument`) for an empty object; `api` for an unknown field or a value of another type.
 */
export async function setUdfValue(connection: ManagementConnection, roleId: string, data: CustomData): Promise<void> {
  await writeValues(connection, 'ROLE', roleId, data);
}

/**
 * Sets values of several roles' custom fields at once. Mutation `setUdfValueBatch`.
 *
 * @throws AuthingError as `setUdfValue` does.
 */
export const setUdfValueBatch = (
  connection: ManagementConnection,
  input: { roleId: string; data: CustomData }[],
): Promise<void> =>
  writeValuesOf(connection, 'ROLE', () => input.map(({ roleId: targetId, data }) => ({ targetId, data })));

/** Removes the value of one custom field of a role. Mutation `removeUdv`. */
export function removeUdfValue(connection: ManagementConnection, roleId: string, key: string): Promise<void> {
  return removeValue(connection, 'ROLE', roleId, key, () => {});
}
