import { required } from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import { QiniuUptoken } from './upload.generated.js';

/**
 * A token to upload a file with to the service's object store. Query `qiniuUptoken`.
 *
 * @param type What the file is for, such as `avatar`. Default: as the service says.
 */
export function uploadToken(connection: ManagementConnection, type?: string): Promise<string> {
  return connection.graphql(QiniuUptoken, { type }, (data) => required(data.qiniuUptoken));
}
