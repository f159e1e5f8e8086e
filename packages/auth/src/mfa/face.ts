import { required, type User } from '@authing/core';
import type { AuthConnection } from '../connection.js';
import { upload } from '../upload/upload.js';
import { signInAnew, toUser } from '../user.js';

/**
 * Binds a face from two pictures of it at public addresses. Route `POST /api/v2/mfa/face/associate`.
 *
 * @throws AuthingError `api`: `FACE_MISMATCH` (1702) when they do not show the same face.
 */
export function associateFaceByUrl(
  connection: AuthConnection,
  options: { baseFace: string; compareFace: string; mfaToken?: string },
): Promise<User> {
  const request = () => {
    const { baseFace, compareFace, mfaToken } = options;
    return { body: { photoA: baseFace, photoB: compareFace, isExternal: true }, token: mfaToken ?? true };
  };
  return connection.rest('POST /api/v2/mfa/face/associate', request, (user) => toUser(user));
}

/**
 * Stores one or two pictures of a face privately and binds it. Routes `POST /api/v2/upload` and
 * `POST /api/v2/mfa/face/associate`.
 *
 * @throws AuthingError as `associateFaceByUrl` does; an upload that fails ends it.
 */
export function associateFaceByBlob(
  connection: AuthConnection,
  options: { baseFace: Blob; compareFace?: Blob; mfaToken?: string },
): Promise<User> {
  const request = async () => {
    const { baseFace, compareFace, mfaToken } = options;
    const store = (face: Blob) =>
      upload(connection, 'face-photo', face, { private: true, token: mfaToken }, ({ key }) => required(key, 'key'));
    const photoA = await store(baseFace);
    const photoB = compareFace ? await store(compareFace) : photoA;
    return { body: { photoA, photoB }, token: mfaToken ?? true };
  };
  return connection.rest('POST /api/v2/mfa/face/associate', request, (user) => toUser(user));
}

/**
 * Completes a login with a picture of the user's face and makes the user the signed-in one. Route
 * `POST /api/v2/mfa/face/verify`.
 *
 * @param photo Key of the stored picture.
 * @throws AuthingError `api`: `FACE_MISMATCH` (1702), or when the `mfaToken` ran out.
 */
export function verifyFaceMfa(connection: AuthConnection, photo: string, mfaToken: string): Promise<User> {
  return connection.rest('POST /api/v2/mfa/face/verify', { body: { photo }, token: mfaToken }, (user, asked) =>
    signInAnew(connection, user, asked),
  );
}
