import { verifyPassword } from '../../crypto/password-hash.js';
import { audit } from '../../server/audit.js';
import type { Call } from '../../server/call.js';
import { errors } from '../../server/errors.js';
import { noteFailedLogin, requireCaptcha, type SignedIn, type SignInInput, signIn } from '../login/login.js';
import { readPassword } from '../passwords/passwords.js';
import { profileOf } from '../users/user-view.js';
import type { User } from '../users/users.store.js';
import type { DirectoryEntry, DirectoryKind } from './directories.store.js';

/** A login with an account of the seed's directory; the user comes into being with the first one. @throws 2000, 2333 */
export async function signInByDirectory(
  call: Call,
  directory: DirectoryKind,
  { username, password: sent }: { username: string; password: string },
  input: SignInInput,
): Promise<SignedIn> {
  requireCaptcha(call, input);
  const entry = call.local.store.directories.find(call.pool.id, directory, username);
  if (!entry || !(await verifyPassword(await readPassword(call.local, sent), entry.passwordHash))) {
    noteFailedLogin(call, input);
    throw errors.accountOrPasswordWrong();
  }
  return signIn(call, userOf(call, entry), input);
}

function userOf(call: Call, { directory, username, profile }: DirectoryEntry): User {
  const { store, db } = call.local;
  const identity = store.identities.byIdp(call.pool.id, directory, username);
  const known = identity && store.users.byId(call.pool.id, identity.userId);
  if (known) return known;
  return db.transaction(() => {
    const { email = null, phone = null } = profile as Partial<User>;
    const user = store.users.create({
      ...profileOf(profile),
      email,
      phone,
      username: store.users.byUsername(call.pool.id, username) ? null : username,
      userPoolId: call.pool.id,
      emailVerified: email !== null,
      registerSource: [`enterprise:${directory}`],
    });
    store.identities.add({
      userPoolId: call.pool.id,
      userId: user.id,
      provider: directory,
      userIdInIdp: username,
      isSocial: false,
    });
    audit(call, { operationType: 'register', userId: user.id });
    return user;
  });
}
