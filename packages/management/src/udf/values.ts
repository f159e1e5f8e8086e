import {
  type CustomData,
  mapList,
  readCustomData,
  type UDFTargetType,
  type UserDefinedDataFragment,
  writeCustomData,
  writeValue,
} from '@authing/core';
import { RemoveUdv, SetUdvBatch, Udv } from '@authing/core/documents';
import type { ManagementConnection } from '../connection.js';
import { requireSome } from '../results.js';
import { SetUdfValueBatch, UdfValueBatch } from './udf.generated.js';

// What users, roles and the other targets of custom fields share.

/** Values of one target by key. */
export function readValues(
  connection: ManagementConnection,
  targetType: UDFTargetType,
  targetId: string,
): Promise<CustomData> {
  return connection.graphql(Udv, { targetType, targetId }, ({ udv }) => readCustomData(udv));
}

/** Values of several targets, by target id. Targets without values are there with an empty object. */
export function readValuesOf(
  connection: ManagementConnection,
  targetType: UDFTargetType,
  targetIds: string[],
): Promise<Record<string, CustomData>> {
  return connection.graphql(
    UdfValueBatch,
    () => {
      requireSome(targetIds, 'The list of ids');
      return { targetType, targetIds };
    },
    ({ udfValueBatch }) => {
      const rows = mapList(udfValueBatch, ({ targetId, data }) => [targetId, readCustomData(data)] as const);
      return Object.assign(Object.create(null), Object.fromEntries(rows));
    },
  );
}

/** Sets values of one target and gives all its values as the service stores them. */
export function writeValues(
  connection: ManagementConnection,
  targetType: UDFTargetType,
  targetId: string,
  data: CustomData,
) {
  return connection.graphql(
    SetUdvBatch,
    () => {
      requireSome(data, 'The values');
      return { targetType, targetId, udvList: writeCustomData(data) };
    },
    ({ setUdvBatch }) => setUdvBatch ?? [],
  );
}

/** Sets values of several targets in one request. */
export function writeValuesOf(
  connection: ManagementConnection,
  targetType: UDFTargetType,
  targetsOf: () => { targetId: string; data: CustomData }[],
): Promise<void> {
  return connection.graphql(
    SetUdfValueBatch,
    () => {
      const targets = targetsOf();
      requireSome(targets, 'The list of values');
      const input = targets.flatMap(({ targetId, data }) =>
        Object.entries(data).map(([key, value]) => ({ targetId, key, value: writeValue(value) })),
      );
      requireSome(input, 'The values');
      return { targetType, input };
    },
    () => {},
  );
}

/** Removes one value; `read` is given those that are left. */
export function removeValue<Result>(
  connection: ManagementConnection,
  targetType: UDFTargetType,
  targetId: string,
  key: string,
  read: (rows: UserDefinedDataFragment[]) => Result,
): Promise<Result> {
  return connection.graphql(RemoveUdv, { targetType, targetId, key }, ({ removeUdv }) => read(removeUdv ?? []));
}
