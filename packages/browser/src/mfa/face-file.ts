import { type AuthConnection, mfa, type User } from '@authing/auth';
import { pickFile } from '../upload/pick-file.js';

/**
 * Lets the user choose a picture of their face and binds it. Call it in a click. Routes `POST /api/v2/upload` and
 * `POST /api/v2/mfa/face/associate`.
 *
 * @param mfaToken Default: the token of the session.
 * @throws AuthingError `browser` (`file_cancelled`) when no file is chosen; otherwise as `mfa.associateFaceByBlob`.
 */
export async function associateFaceByLocalFile(connection: AuthConnection, mfaToken?: string): Promise<User> {
  return mfa.associateFaceByBlob(connection, { baseFace: await pickFile('.jpeg,.jpg,.png,.bmp'), mfaToken });
}
