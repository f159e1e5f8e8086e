import type { ManagementConnection } from '../connection.js';
import type { AgreementDetail, AgreementInput, AgreementList } from '../generated/rest.generated.js';
import { done } from '../results.js';

/**
 * Adds an agreement that is shown at login; required and in Chinese (`zh-CN`) unless told otherwise. Route
 * `POST /api/v2/applications/{appId}/agreements`.
 */
export function create(
  connection: ManagementConnection,
  appId: string,
  agreement: AgreementInput,
): Promise<AgreementDetail> {
  return connection.rest('POST /api/v2/applications/{appId}/agreements', () => {
    const { title, required = true, lang = 'zh-CN' } = agreement;
    return {
      path: { appId },
      body: { title, required, lang },
    };
  });
}

/** All agreements of an application in their order; there are no pages. Route `GET /api/v2/applications/{appId}/agreements`. */
export async function list(connection: ManagementConnection, appId: string): Promise<AgreementList> {
  return connection.rest('GET /api/v2/applications/{appId}/agreements', { path: { appId } });
}

/** Deletes an agreement. Resolves to true. Route `DELETE /api/v2/applications/{appId}/agreements/{agreementId}`. */
function deleteAgreement(connection: ManagementConnection, appId: string, agreementId: number): Promise<boolean> {
  return connection.rest(
    'DELETE /api/v2/applications/{appId}/agreements/{agreementId}',
    {
      path: { appId, agreementId },
    },
    done,
  );
}

export { deleteAgreement as delete };

/** Changes an agreement; members left out stay. Route `PUT /api/v2/applications/{appId}/agreements/{agreementId}`. */
export function modify(
  connection: ManagementConnection,
  appId: string,
  agreementId: number,
  updates: AgreementInput,
): Promise<AgreementDetail> {
  return connection.rest('PUT /api/v2/applications/{appId}/agreements/{agreementId}', () => {
    const path = { appId, agreementId };
    return { path, body: updates };
  });
}

/** Puts the agreements in a new order: the ids of all of them. Resolves to true. Route `POST /api/v2/applications/{appId}/agreements/sort`. */
export function sort(connection: ManagementConnection, appId: string, order: number[]): Promise<boolean> {
  return connection.rest(
    'POST /api/v2/applications/{appId}/agreements/sort',
    { path: { appId }, body: { ids: order } },
    done,
  );
}
