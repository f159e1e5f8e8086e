import {
  type CustomData,
  configError,
  mapList,
  readCustomData,
  type UserDefinedDataFragment,
  writeCustomData,
  writeValue,
} from '@authing/core';
import { RemoveUdv, SetUdvBatch, Udv } from '@authing/core/documents';
import type { AuthConnection } from '../connection.js';
import { currentUserId } from '../session/current-user.js';
import { SetUdv } from './custom-data.generated.js';

/** A custom field of the user, its value read as its type says. */
export interface CustomDataItem extends Omit<UserDefinedDataFragment, 'value'> {
  value: unknown;
}

/** Values of the signed-in user's custom fields by key. Query `udv`. */
export function getUdfValue(connection: AuthConnection): Promise<CustomData> {
  return connection.graphql(
    Udv,
    () => target(connection),
    ({ udv }) => readCustomData(udv),
  );
}

/**
 * Sets custom fields of the signed-in user and gives all of them. Values must fit the types the fields are defined
 * with; a Date is stored as ISO text. Mutation `setUdvBatch`.
 *
 * @throws AuthingError `config` when `data` is empty; `api` when a field is not defined or a value does not fit.
 */
export function setUdfValue(connection: AuthConnection, data: CustomData): Promise<CustomDataItem[]> {
  return connection.graphql(
    SetUdvBatch,
    async () => {
      const udvList = writeCustomData(data);
      if (!udvList.length) throw configError('argument', 'data must have at least one field');
      return { ...(await target(connection)), udvList };
    },
    ({ setUdvBatch }) => items(setUdvBatch),
  );
}

/** Removes the value of a custom field from the signed-in user. Mutation `removeUdv`. */
export async function removeUdfValue(connection: AuthConnection, key: string): Promise<void> {
  await removeUdv(connection, key);
}

/**
 * Custom fields of the signed-in user as a list. Query `udv`.
 *
 * @deprecated Use `getUdfValue`.
 */
export function listUdv(connection: AuthConnection): Promise<CustomDataItem[]> {
  return connection.graphql(
    Udv,
    () => target(connection),
    ({ udv }) => items(udv),
  );
}

/**
 * Sets one custom field of the signed-in user and gives all of them. Mutation `setUdv`.
 *
 * @deprecated Use `setUdfValue`.
 */
export function setUdv(connection: AuthConnection, key: string, value: unknown): Promise<CustomDataItem[]> {
  return connection.graphql(
    SetUdv,
    async () => ({ ...(await target(connection)), key, value: writeValue(value) }),
    (answer) => items(answer.setUdv),
  );
}

/**
 * Removes the value of a custom field from the signed-in user and gives those left. Mutation `removeUdv`.
 *
 * @deprecated Use `removeUdfValue`.
 */
export function removeUdv(connection: AuthConnection, key: string): Promise<CustomDataItem[]> {
  return connection.graphql(
    RemoveUdv,
    async () => ({ ...(await target(connection)), key }),
    (answer) => items(answer.removeUdv),
  );
}

const target = async (connection: AuthConnection) =>
  ({ targetType: 'USER', targetId: await currentUserId(connection) }) as const;

function items(fields: UserDefinedDataFragment[] | null): CustomDataItem[] {
  const values = readCustomData(fields);
  return mapList(fields ?? [], (field) => ({ ...field, value: values[field.key] }));
}
