import { type AuthConnection, type User, uploadAvatarByBlob } from '@authing/auth';
import { pickFile } from './pick-file.js';

/** Which pictures the user may choose. */
export interface UploadAvatarOptions {
  /** As the `accept` attribute takes it. Default `image/*`. */
  accept?: string;
  /** A picture that is chosen already: the user is not asked. */
  file?: Blob;
}

/**
 * Lets the user choose a picture, stores it and makes it the photo of the signed-in user. Call it in a click. Route
 * `POST /api/v2/upload`, then mutation `updateUser`.
 *
 * @throws AuthingError `browser` (`file_cancelled`) when no file is chosen; `config` (`not_signed_in`).
 */
export async function uploadAvatar(connection: AuthConnection, options: UploadAvatarOptions = {}): Promise<User> {
  return uploadAvatarByBlob(connection, options.file ?? (await pickFile(options.accept ?? 'image/*')));
}

/** @deprecated Use `uploadAvatar`. */
export const updateAvatar = uploadAvatar;
