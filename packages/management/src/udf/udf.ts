import {
  mapList,
  readCustomData,
  required,
  type UDFDataType,
  type UDFTargetType,
  type UserDefinedDataFragment,
  writeValue,
} from '@authing/core';
import { SetUdvBatch, Udv } from '@authing/core/documents';
import type { ManagementConnection } from '../connection.js';
import type { UserDefinedFieldFragment } from '../generated/graphql.generated.js';
import type { CommonMessage } from '../results.js';
import type { UserDefinedData } from './types.js';
import { RemoveUdf, SetUdf, Udf } from './udf.generated.js';
import { removeValue } from './values.js';

const readRow = (row: UserDefinedDataFragment): UserDefinedData => ({ ...row, value: readCustomData([row])[row.key] });

/**
 * Defines a custom field, or changes it when the key is known. Mutation `setUdf`.
 *
 * @param label Name of the field for people.
 * @param options For `SELECT`: the choices, as the service's JSON text.
 */
export function set(
  connection: ManagementConnection,
  targetType: UDFTargetType,
  key: string,
  dataType: UDFDataType,
  label: string,
  options?: string,
): Promise<UserDefinedFieldFragment> {
  return connection.graphql(SetUdf, { targetType, key, dataType, label, options }, ({ setUdf }) => setUdf);
}

/** Removes a custom field with all its values. Mutation `removeUdf`. */
export function remove(
  connection: ManagementConnection,
  targetType: UDFTargetType,
  key: string,
): Promise<CommonMessage> {
  return connection.graphql(RemoveUdf, { targetType, key }, (data) => required(data.removeUdf));
}

/** The custom fields of a kind of target. Query `udf`. */
export function list(connection: ManagementConnection, targetType: UDFTargetType): Promise<UserDefinedFieldFragment[]> {
  return connection.graphql(Udf, { targetType }, ({ udf }) => udf);
}

/**
 * The values of one target as rows, each value read as its type says. A value that does not fit is given as text.
 * Query `udv`.
 */
export function listUdv(
  connection: ManagementConnection,
  targetType: UDFTargetType,
  targetId: string,
): Promise<UserDefinedData[]> {
  return connection.graphql(Udv, { targetType, targetId }, ({ udv }) => mapList(udv, readRow));
}

/** Sets values of one target and gives all its values as `listUdv` does. A Date is kept as such. Mutation `setUdvBatch`. */
export function setUdvBatch(
  connection: ManagementConnection,
  targetType: UDFTargetType,
  targetId: string,
  udvList: { key: string; value: unknown }[],
): Promise<UserDefinedData[]> {
  return connection.graphql(
    SetUdvBatch,
    () => {
      const written = udvList.map(({ key, value }) => ({ key, value: writeValue(value) }));
      return { targetType, targetId, udvList: written };
    },
    ({ setUdvBatch: rows }) => mapList(rows ?? [], readRow),
  );
}

/** Removes one value of a target and gives those that are left, as `listUdv` does. Mutation `removeUdv`. */
export function removeUdv(
  connection: ManagementConnection,
  targetType: UDFTargetType,
  targetId: string,
  key: string,
): Promise<UserDefinedData[]> {
  return removeValue(connection, targetType, targetId, key, (rows) => mapList(rows, readRow));
}
