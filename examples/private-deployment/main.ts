import { AuthenticationClient } from '@authing/auth';
// Written by `npx authing-codegen`: documents that fit the deployment, and the types of its own fields.
import { documents } from './authing/index.js';

/** Logs in and gives a field that only this deployment has. */
export async function employeeNumberOf(appId: string, appHost: string, email: string, password: string) {
  const authing = new AuthenticationClient({ appId, appHost, documents });
  const { employeeNumber } = await authing.loginByEmail(email, password);
  return employeeNumber;
}
