import { ErrorCodes } from './generated/error-codes.generated.js';

export { ErrorCodes };

/** The name of a business code in `ErrorCodes`. */
export type ErrorCodeName = keyof typeof ErrorCodes;

/** A business code of the table in `ErrorCodes`. */
export type KnownErrorCode = (typeof ErrorCodes)[ErrorCodeName];

/**
 * `AuthingError.code`: a business code of the service, an OAuth error such as `invalid_grant`, or one of our own words
 * such as `timeout`. Known business codes complete in an editor; unknown ones still type-check.
 */
export type ErrorCode = KnownErrorCode | (number & {}) | (string & {});
