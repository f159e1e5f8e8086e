import type { DeviceRow, DeviceRows, Page } from '@authing/core';

/** One page of devices, and how many there are in all. */
export interface DeviceList {
  /** Rows of this page. */
  data: DeviceRow[];
  /** Count over all pages. */
  totalCount: number;
}

/** One user on one device. */
export interface DeviceUser {
  userId: string;
  /** Id of the device. */
  id: string;
}

/** 4.x called the rows `data`. */
export const toDeviceList = ({ list, totalCount }: DeviceRows): DeviceList => ({ data: list, totalCount });

/** The same page under the names that iterators use. */
export const toPage = ({ data, totalCount }: DeviceList): Page<DeviceRow> => ({ list: data, totalCount });
