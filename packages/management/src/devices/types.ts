import type { DeviceRow } from '../generated/rest.generated.js';

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
