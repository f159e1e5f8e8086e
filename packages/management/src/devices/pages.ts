import type { Page } from '@authing/core';
import type { DeviceRow, DeviceRows } from '../generated/rest.generated.js';
import type { DeviceList } from './types.js';

/** 4.x called the rows `data`. */
export const toDeviceList = ({ list, totalCount }: DeviceRows): DeviceList => ({ data: list, totalCount });

/** The same page under the names that iterators use. */
export const toPage = ({ data, totalCount }: DeviceList): Page<DeviceRow> => ({ list: data, totalCount });
