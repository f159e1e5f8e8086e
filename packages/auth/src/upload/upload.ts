import { needed, type Read, type UploadResult } from '@authing/core';
import type { AuthConnection } from '../connection.js';

/** How a file is stored. */
export interface UploadOptions {
  /** `true`: it gets a key instead of a public address. Default false. */
  private?: boolean;
  /** Token to upload with instead of the session's. */
  token?: string | undefined;
}

/** Stores a picture in a folder of the service: `avatar` or `face-photo`. Route `POST /api/v2/upload`. */
export function upload<Result = UploadResult>(
  connection: AuthConnection,
  folder: string,
  file: Blob,
  options: UploadOptions = {},
  read: Read<UploadResult, Result> = (stored) => stored as Result,
): Promise<Result> {
  const request = () => {
    const form = new (needed('FormData'))();
    // What 4.x calls every file.
    form.append('file', file, 'personal.jpeg');
    return { query: { folder, private: options.private }, form, token: options.token ?? true };
  };
  return connection.rest('POST /api/v2/upload', request, read);
}
