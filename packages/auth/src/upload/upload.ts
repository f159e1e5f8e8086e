import type { UploadResult } from '@authing/core';
import type { AuthConnection } from '../connection.js';

/** How a file is stored. */
export interface UploadOptions {
  /** `true`: it gets a key instead of a public address. Default false. */
  private?: boolean;
  /** Token to upload with instead of the session's. */
  token?: string | undefined;
}

/** Stores a picture in a folder of the service: `avatar` or `face-photo`. Route `POST /api/v2/upload`. */
export async function upload(
  connection: AuthConnection,
  folder: string,
  file: Blob,
  { private: isPrivate, token }: UploadOptions = {},
): Promise<UploadResult> {
  const form = new FormData();
  // What 4.x calls every file.
  form.append('file', file, 'personal.jpeg');
  return connection.rest('POST /api/v2/upload', { query: { folder, private: isPrivate }, form, token: token ?? true });
}
