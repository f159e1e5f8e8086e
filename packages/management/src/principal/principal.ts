import type { PrincipalDetail } from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import { done } from '../results.js';

/** Who a user really is: a person or an enterprise. */
export type PrincipalInput =
  | {
      type: 'P';
      name: string;
      /** Number of the identity card. */
      idCard: string;
      /** Number of a bank card of the same person. */
      bankCard: string;
    }
  | {
      type: 'E';
      enterpriseName: string;
      /** Registration code of the enterprise. */
      enterpriseCode: string;
      legalPersonName: string;
    };

const ROUTE = '/api/v2/users/{userId}/management/principal_authentication';

/** The verified real-name principal of a user, or null. Route `GET /api/v2/users/{userId}/management/principal_authentication`. */
export function detail(connection: ManagementConnection, userId: string): Promise<PrincipalDetail | null> {
  return connection.rest(`GET ${ROUTE}`, { path: { userId } });
}

/**
 * Verifies who a user really is. Route `POST /api/v2/users/{userId}/management/principal_authentication`.
 *
 * @throws AuthingError `api` when the data is not accepted.
 */
export function authenticate(connection: ManagementConnection, userId: string, info: PrincipalInput): Promise<true> {
  return connection.rest(
    `POST ${ROUTE}`,
    () => {
      const body =
        info.type === 'P'
          ? { type: 'P', name: info.name, idCard: info.idCard, ext: info.bankCard }
          : { type: 'E', name: info.enterpriseName, idCard: info.enterpriseCode, ext: info.legalPersonName };
      return { path: { userId }, body };
    },
    done,
  );
}
