import * as agreements from '../agreements/agreements.js';
import type { ManagementConnection } from '../connection.js';
import type { AgreementDetail, AgreementInput, AgreementList } from '../generated/rest.generated.js';

/** See `agreements.create`. */
export function createAgreement(
  connection: ManagementConnection,
  appId: string,
  agreement: AgreementInput,
): Promise<AgreementDetail> {
  return agreements.create(connection, appId, agreement);
}

/** See `agreements.delete`. */
export function deleteAgreement(
  connection: ManagementConnection,
  appId: string,
  agreementId: number,
): Promise<boolean> {
  return agreements.delete(connection, appId, agreementId);
}

/** See `agreements.modify`. */
export function modifyAgreement(
  connection: ManagementConnection,
  appId: string,
  agreementId: number,
  updates: AgreementInput,
): Promise<AgreementDetail> {
  return agreements.modify(connection, appId, agreementId, updates);
}

/** See `agreements.list`. */
export function listAgreement(connection: ManagementConnection, appId: string): Promise<AgreementList> {
  return agreements.list(connection, appId);
}

/** See `agreements.sort`. */
export function sortAgreement(connection: ManagementConnection, appId: string, order: number[]): Promise<boolean> {
  return agreements.sort(connection, appId, order);
}
