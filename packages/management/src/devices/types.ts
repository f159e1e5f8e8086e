import type { DeviceRow, DeviceRows, Page } from '@authing/core';

/** A page of devices. */
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

export const toPage = ({ data, totalCount }: DeviceList): Page<DeviceRow> => ({ list: data, totalCount });
