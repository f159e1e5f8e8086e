import type { PrincipalDetail } from '@authing/core';
import type { AuthConnection } from '../connection.js';

/** A person, by identity card and bank card. */
export interface PersonPrincipal {
  type: 'P';
  name: string;
  idCard: string;
  bankCard: string;
}

/** A company, by registration code and legal representative. */
export interface EnterprisePrincipal {
  type: 'E';
  enterpriseName: string;
  enterpriseCode: string;
  legalPersonName: string;
}

/** A real-name principal to verify. */
export type PrincipalInput = PersonPrincipal | EnterprisePrincipal;

/** The verified principal of the signed-in user, or null. Route `GET /api/v2/users/principal_authentication`. */
export function detail(connection: AuthConnection): Promise<PrincipalDetail | null> {
  return connection.rest('GET /api/v2/users/principal_authentication');
}

/**
 * Verifies the real name of the signed-in user. Gives true. Route `POST /api/v2/users/principal_authentication`.
 *
 * @throws AuthingError `api` when the particulars do not belong together.
 */
export async function authenticate(connection: AuthConnection, info: PrincipalInput): Promise<true> {
  await connection.rest('POST /api/v2/users/principal_authentication', () => {
    const { type } = info;
    const particulars =
      info.type === 'P'
        ? { name: info.name, idCard: info.idCard, ext: info.bankCard }
        : { name: info.enterpriseName, idCard: info.enterpriseCode, ext: info.legalPersonName };
    return { body: { type, ...particulars } };
  });
  return true;
}
