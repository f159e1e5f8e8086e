import type { CustomData, UserDefinedDataFragment } from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import { readValues, readValuesOf, removeValue, writeValues, writeValuesOf } from '../udf/values.js';

/** Values of a user's custom fields by key, each read as its type says. Query `udv`. */
export const getUdfValue = (connection: ManagementConnection, userId: string): Promise<CustomData> =>
  readValues(connection, 'USER', userId);

/**
 * Values of several users' custom fields, by user id. Query `udfValueBatch`.
 *
 * @throws AuthingError `config` (`argument`) for an empty list.
 */
export const getUdfValueBatch = (
  connection: ManagementConnection,
  userIds: string[],
): Promise<Record<string, CustomData>> => readValuesOf(connection, 'USER', userIds);

/**
 * Sets values of a user's custom fields and gives all of them as the service stores them. Mutation `setUdvBatch`.
 *
 * @throws AuthingError `config` (`argument`) for an empty object; `api` for an unknown field or a value of another type.
 */
export const setUdfValue = (
  connection: ManagementConnection,
  userId: string,
  data: CustomData,
): Promise<UserDefinedDataFragment[]> => writeValues(connection, 'USER', userId, data);

/**
 * Sets values of several users' custom fields at once. Mutation `setUdfValueBatch`.
 *
 * @throws AuthingError as `setUdfValue` does.
 */
export const setUdfValueBatch = (
  connection: ManagementConnection,
  input: { userId: string; data: CustomData }[],
): Promise<void> =>
  writeValuesOf(connection, 'USER', () => input.map(({ userId: targetId, data }) => ({ targetId, data })));

/** Removes the value of one custom field of a user. Mutation `removeUdv`. */
export function removeUdfValue(connection: ManagementConnection, userId: string, key: string): Promise<void> {
  return removeValue(connection, 'USER', userId, key, () => {});
}
