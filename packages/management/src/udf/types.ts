import type { UserDefinedDataFragment } from '@authing/core';

/** Value of a custom field with its definition. */
export interface UserDefinedData extends Omit<UserDefinedDataFragment, 'value'> {
  /** The value as `dataType` says: number, boolean, object, Date or text. */
  value: unknown;
}
