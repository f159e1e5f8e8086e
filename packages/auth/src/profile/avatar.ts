import { required, type User } from '@authing/core';
import type { AuthConnection } from '../connection.js';
import { upload } from '../upload/upload.js';
import { updateProfile } from './profile.js';

/**
 * Stores a picture and makes it the photo of the signed-in user. `@authing/browser` has `uploadAvatar`, which lets the
 * user choose the file. Route `POST /api/v2/upload`, then mutation `updateUser`.
 */
export async function uploadAvatarByBlob(connection: AuthConnection, file: Blob): Promise<User> {
  const photo = await upload(connection, 'avatar', file, {}, ({ url }) => required(url, 'url'));
  return updateProfile(connection, { photo });
}
