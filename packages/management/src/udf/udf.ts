import {
  mapList,
  readCustomData,
  type UDFDataType,
  type UDFTargetType,
  type UserDefinedDataFragment,
  writeValue,
} from '@authing/core';
import { SetUdvBatch, Udv } from '@authing/core/documents';
import { type CommonMessage, expectResult } from '../answers.js';
import type { ManagementConnection } from '../connection.js';
import type { UserDefinedFieldFragment } from '../generated/graphql.generated.js';
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
export async function set(
  connection: ManagementConnection,
  targetType: UDFTargetType,
  key: string,
  dataType: UDFDataType,
  label: string,
  options?: string,
): Promise<UserDefinedFieldFragment> {
  return (await connection.graphql(SetUdf, { targetType, key, dataType, label, options })).setUdf;
}

/** Removes a custom field with all its values. Mutation `removeUdf`. */
export async function remove(
  connection: ManagementConnection,
  targetType: UDFTargetType,
  key: string,
): Promise<CommonMessage> {
  return expectResult((await connection.graphql(RemoveUdf, { targetType, key })).removeUdf, 'removeUdf');
}

/** The custom fields of a kind of target. Query `udf`. */
export async function list(
  connection: ManagementConnection,
  targetType: UDFTargetType,
): Promise<UserDefinedFieldFragment[]> {
  return (await connection.graphql(Udf, { targetType })).udf;
}

/**
 * The values of one target as rows, each value read as its type says. A value that does not fit is given as text.
 * Query `udv`.
 */
export async function listUdv(
  connection: ManagementConnection,
  targetType: UDFTargetType,
  targetId: string,
): Promise<UserDefinedData[]> {
  return mapList((await connection.graphql(Udv, { targetType, targetId })).udv, readRow);
}

/** Sets values of one target and gives all its values as `listUdv` does. A Date is kept as such. Mutation `setUdvBatch`. */
export async function setUdvBatch(
  connection: ManagementConnection,
  targetType: UDFTargetType,
  targetId: string,
  udvList: { key: string; value: unknown }[],
): Promise<UserDefinedData[]> {
  const written = udvList.map(({ key, value }) => ({ key, value: writeValue(value) }));
  const { setUdvBatch: rows } = await connection.graphql(SetUdvBatch, { targetType, targetId, udvList: written });
  return mapList(rows ?? [], readRow);
}

/** Removes one value of a target and gives those that are left, as `listUdv` does. Mutation `removeUdv`. */
export async function removeUdv(
  connection: ManagementConnection,
  targetType: UDFTargetType,
  targetId: string,
  key: string,
): Promise<UserDefinedData[]> {
  return mapList(await removeValue(connection, targetType, targetId, key), readRow);
}
