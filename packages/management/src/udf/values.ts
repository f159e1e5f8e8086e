import {
  type CustomData,
  mapList,
  readCustomData,
  type UDFTargetType,
  writeCustomData,
  writeValue,
} from '@authing/core';
import { RemoveUdv, SetUdvBatch, Udv } from '@authing/core/documents';
import { requireSome } from '../answers.js';
import type { ManagementConnection } from '../connection.js';
import { SetUdfValueBatch, UdfValueBatch } from './udf.generated.js';

// What users, roles and the other targets of custom fields share.

/** Values of one target by key. */
export async function readValues(
  connection: ManagementConnection,
  targetType: UDFTargetType,
  targetId: string,
): Promise<CustomData> {
  return readCustomData((await connection.graphql(Udv, { targetType, targetId })).udv);
}

/** Values of several targets, by target id. Targets without values are there with an empty object. */
export async function readValuesOf(
  connection: ManagementConnection,
  targetType: UDFTargetType,
  targetIds: string[],
): Promise<Record<string, CustomData>> {
  requireSome(targetIds, 'The list of ids');
  const { udfValueBatch } = await connection.graphql(UdfValueBatch, { targetType, targetIds });
  const rows = mapList(udfValueBatch, ({ targetId, data }) => [targetId, readCustomData(data)] as const);
  return Object.assign(Object.create(null), Object.fromEntries(rows));
}

/** Sets values of one target and gives all its values as the service stores them. */
export async function writeValues(
  connection: ManagementConnection,
  targetType: UDFTargetType,
  targetId: string,
  data: CustomData,
) {
  requireSome(data, 'The values');
  const variables = { targetType, targetId, udvList: writeCustomData(data) };
  return (await connection.graphql(SetUdvBatch, variables)).setUdvBatch ?? [];
}

/** Sets values of several targets in one request. */
export async function writeValuesOf(
  connection: ManagementConnection,
  targetType: UDFTargetType,
  targets: { targetId: string; data: CustomData }[],
): Promise<void> {
  requireSome(targets, 'The list of values');
  const input = targets.flatMap(({ targetId, data }) =>
    Object.entries(data).map(([key, value]) => ({ targetId, key, value: writeValue(value) })),
  );
  requireSome(input, 'The values');
  await connection.graphql(SetUdfValueBatch, { targetType, input });
}

/** Removes one value and gives those that are left. */
export async function removeValue(
  connection: ManagementConnection,
  targetType: UDFTargetType,
  targetId: string,
  key: string,
) {
  return (await connection.graphql(RemoveUdv, { targetType, targetId, key })).removeUdv ?? [];
}
