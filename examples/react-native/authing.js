import { AuthenticationClient } from '@authing/auth';
import AsyncStorage from '@react-native-async-storage/async-storage';
import 'react-native-get-random-values'; // passwords are encrypted: that takes random numbers

export const createAuthing = (options) => new AuthenticationClient({ storage: AsyncStorage, ...options });

/** The user who was signed in when the app was last closed, or undefined: no request, so it also works offline. */
export async function restoreUser(authing) {
  const { session } = authing.connection;
  await session.ready; // AsyncStorage is read once, at the start
  return session.user();
}
