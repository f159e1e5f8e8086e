// Generated from schema/facts/error-codes.json by `pnpm generate`: do not edit.

/** Business codes of the service by name. The service may answer others: they pass through unchanged. */
export const ErrorCodes = {
  /** Server is busy; the caller should try again later. */
  SYSTEM_BUSY: 1000,
  /** The caller may not perform this operation. */
  NO_PERMISSION: 1001,
  /** Logging in or registering too often. */
  TOO_FREQUENT: 1002,
  /** The account name collides with another; the user must choose a new one. */
  ACCOUNT_NAME_TAKEN_RENAME: 1108,
  /** Access-key signature is not valid. */
  AKSK_SIGNATURE_INVALID: 1300,
  /** Access-key signing method differs from the server's. */
  AKSK_SIGNATURE_METHOD_MISMATCH: 1301,
  /** Access-key signing version differs from the server's. */
  AKSK_SIGNATURE_VERSION_MISMATCH: 1302,
  /** Access-key timestamp must be Unix time in milliseconds. */
  AKSK_TIMESTAMP_MALFORMED: 1303,
  /** Access-key signing used without a date header. */
  AKSK_DATE_HEADER_MISSING: 1304,
  /** Signing time differs too much from server time. */
  AKSK_CLOCK_SKEW: 1305,
  /** This signature was already used once. */
  AKSK_SIGNATURE_REPLAYED: 1306,
  /** Shown to the user as a plain message by the login widget; meaning not published. */
  UNSPECIFIED_1576: 1576,
  /** This device is disabled for the account. */
  DEVICE_DISABLED: 1577,
  /** This device is suspended for the account. */
  DEVICE_SUSPENDED: 1578,
  /** The steps after authentication finished and the login state is set. */
  AUTH_FLOW_DONE: 1600,
  /** A second factor bound by the user personally is required (TOTP in the guide). */
  MFA_REQUIRED_PERSONAL: 1635,
  /** A second factor configured on the application is required. */
  MFA_REQUIRED_APP: 1636,
  /** First login: a new password must be set; the old one is not asked for. */
  FIRST_LOGIN_RESET_PASSWORD: 1639,
  /** Federated login found no bound account; only binding an existing account is allowed. */
  IDENTITY_BINDING_EXISTING_ONLY: 1640,
  /** Federated login found no bound account; binding one or creating one are both allowed. */
  IDENTITY_BINDING_OR_CREATE: 1641,
  /** The user must fill in missing profile fields before the login completes. */
  PROFILE_COMPLETION_REQUIRED: 1642,
  /** The user may unlock the account by themselves. */
  SELF_UNLOCK: 1643,
  /** The login continues at tenant selection. */
  TENANT_PORTAL: 1644,
  /** Profile completion asked for by a tenant. */
  TENANT_PROFILE_COMPLETION_REQUIRED: 1645,
  /** Identity binding that starts without the asking step. */
  IDENTITY_BINDING_WITHOUT_ASKING: 1666,
  /** The flow was stopped early; go back to the login form. */
  AUTH_FLOW_ABORTED: 1699,
  /** No face photo was uploaded. */
  FACE_PHOTO_MISSING: 1700,
  /** No photo to compare with was uploaded. */
  FACE_COMPARE_PHOTO_MISSING: 1701,
  /** The face check failed. */
  FACE_MISMATCH: 1702,
  /** A face cannot be bound while neither phone nor email is bound. */
  FACE_NEEDS_PHONE_OR_EMAIL: 1703,
  /** Phone verification failed while binding a face. */
  FACE_BIND_PHONE_CHECK_FAILED: 1704,
  /** Email verification failed while binding a face. */
  FACE_BIND_EMAIL_CHECK_FAILED: 1705,
  /** This face is already bound. */
  FACE_ALREADY_BOUND: 1706,
  /** Binding the face failed. */
  FACE_BIND_FAILED: 1707,
  /** The account looks abnormal: a picture code must be sent along. */
  CAPTCHA_REQUIRED: 2000,
  /** The verification code is wrong. */
  VERIFY_CODE_WRONG: 2001,
  /** The month's login allowance is used up. */
  MONTHLY_LOGIN_QUOTA_USED: 2002,
  /** Email address malformed at register or login. */
  EMAIL_FORMAT_INVALID_ON_LOGIN: 2003,
  /** No such user. */
  USER_NOT_FOUND: 2004,
  /** The account is locked. */
  USER_LOCKED: 2005,
  /** The password is wrong. */
  PASSWORD_WRONG: 2006,
  /** Application name not allowed. */
  APP_NAME_INVALID: 2007,
  /** An application of this name already exists. */
  APP_NAME_TAKEN: 2008,
  /** Application type not allowed. */
  APP_TYPE_INVALID: 2009,
  /** The id of the application to act on is missing. */
  APP_ID_REQUIRED_FOR_OPERATION: 2010,
  /** No such application. */
  APP_NOT_FOUND: 2011,
  /** The default user group is missing. */
  DEFAULT_GROUP_MISSING: 2012,
  /** Application description not allowed. */
  APP_DESCRIPTION_INVALID: 2013,
  /** Search text malformed. */
  USER_SEARCH_INPUT_MALFORMED: 2014,
  /** Search type not allowed. */
  USER_SEARCH_TYPE_INVALID: 2015,
  /** The server could not decrypt the password it was sent. */
  PASSWORD_DECRYPT_FAILED: 2016,
  /** A macro in the mail template could not be parsed. */
  EMAIL_TEMPLATE_MACRO_INVALID: 2017,
  /** The user may not change this item. */
  USER_FIELD_NOT_EDITABLE: 2018,
  /** Changing the password needs a verification first. */
  PASSWORD_CHANGE_NEEDS_VERIFICATION: 2019,
  /** Not logged in; no access to this request. */
  NOT_LOGGED_IN: 2020,
  /** Mail not sent: its template could not be read. */
  EMAIL_TEMPLATE_UNAVAILABLE: 2021,
  /** Email verification failed: its template could not be read. */
  EMAIL_VERIFY_TEMPLATE_UNAVAILABLE: 2022,
  /** Email verification failed: the link ran out and must be sent again. */
  EMAIL_VERIFY_LINK_EXPIRED: 2023,
  /** Description longer than 140 characters. */
  PROJECT_DESCRIPTION_TOO_LONG: 2024,
  /** The built-in mail provider failed. */
  DEFAULT_MAIL_PROVIDER_FAILED: 2025,
  /** The user exists already. */
  USER_ALREADY_EXISTS: 2026,
  /** Account came from a social login and has no password; log in that way. */
  PASSWORD_NOT_SET_USE_SOCIAL: 2027,
  /** Give a valid phone number or email address. */
  PHONE_OR_EMAIL_REQUIRED: 2028,
  /** Password shorter than 6 characters. */
  PASSWORD_TOO_SHORT: 2029,
  /** More than 80 users asked for at once. */
  USER_QUERY_OVER_80: 2030,
  /** Registration is switched off. */
  APP_REGISTRATION_DISABLED: 2031,
  /** Registration needs a password. */
  PASSWORD_REQUIRED_ON_REGISTER: 2032,
  /** The username exists already. */
  USERNAME_ALREADY_EXISTS: 2034,
  /** The phone number is bound already. */
  PHONE_ALREADY_BOUND: 2035,
  /** The user is not of this user pool. */
  USER_NOT_IN_USERPOOL: 2036,
  /** Old email given is not the one on record. */
  OLD_EMAIL_MISMATCH: 2037,
  /** Old phone given is not the one on record. */
  OLD_PHONE_MISMATCH: 2038,
  /** The domain name is in use. */
  DOMAIN_TAKEN: 2039,
  /** The limit on the number of users is reached. */
  HEADCOUNT_FULL: 2040,
  /** An unverified email may not be used here. */
  EMAIL_UNVERIFIED_NOT_ALLOWED: 2042,
  /** Too many failed logins locked the account. */
  ACCOUNT_LOCKED_AFTER_FAILURES: 2057,
  /** The password must be changed before login completes; the old one is asked for. */
  FORCE_RESET_PASSWORD: 2058,
  /** The password is unsafe; the user is advised to change it. */
  UNSAFE_PASSWORD_WARNING: 2061,
  /** The password is unsafe and must be replaced. */
  UNSAFE_PASSWORD_RESET: 2071,
  /** Registering too often; wait. */
  REGISTER_TOO_FREQUENT: 2100,
  /** Give the application id. */
  APP_ID_REQUIRED: 2101,
  /** The email is bound already. */
  EMAIL_ALREADY_BOUND: 2200,
  /** The old password must be given. */
  OLD_PASSWORD_REQUIRED: 2201,
  /** The changed data is not the current user's. */
  NOT_OWN_PROFILE: 2202,
  /** The old password is wrong. */
  OLD_PASSWORD_WRONG: 2203,
  /** Email address malformed. */
  EMAIL_FORMAT_INVALID: 2204,
  /** Parameter registerInClient is missing. */
  PARAM_REGISTER_IN_CLIENT_MISSING: 2205,
  /** Login ran out; log in again. */
  SESSION_EXPIRED: 2206,
  /** Login data is wrong; log in again. */
  SESSION_INVALID: 2207,
  /** Choose an email other than the present one. */
  EMAIL_MUST_DIFFER: 2208,
  /** No right to delete this user. */
  DELETE_USER_FORBIDDEN: 2209,
  /** Deleting failed, for example because the user does not exist. */
  DELETE_USER_FAILED: 2210,
  /** Parameter username is missing. */
  PARAM_USERNAME_MISSING: 2211,
  /** The root user cannot be deleted. */
  ROOT_USER_UNDELETABLE: 2212,
  /** This kind of third-party login is bound already. */
  SOCIAL_PROVIDER_ALREADY_BOUND: 2213,
  /** Bound third-party logins could not be read. */
  SOCIAL_BINDINGS_UNREADABLE: 2214,
  /** The third-party account to bind is bound to another user. */
  SOCIAL_ACCOUNT_BOUND_ELSEWHERE: 2215,
  /** Nothing to unbind: this third-party login was not bound. */
  SOCIAL_NOT_BOUND: 2216,
  /** The only login method left cannot be unbound. */
  LAST_LOGIN_METHOD: 2217,
  /** Without a bound email the password cannot be changed. */
  PASSWORD_CHANGE_NEEDS_EMAIL: 2218,
  /** Nothing to unbind: no email is bound. */
  EMAIL_NOT_BOUND: 2219,
  /** An OAuth application of this name exists. */
  OAUTH_APP_NAME_TAKEN: 2220,
  /** The OAuth application to update does not exist. */
  OAUTH_APP_NOT_FOUND: 2221,
  /** The domain name is reserved. */
  OAUTH_APP_DOMAIN_RESERVED: 2222,
  /** The domain name is in use. */
  OAUTH_APP_DOMAIN_TAKEN: 2223,
  /** No such user pool. */
  USERPOOL_NOT_FOUND: 2224,
  /** Email cannot be changed through the general user update. */
  UPDATE_EMAIL_WITH_OWN_CALL: 2225,
  /** Phone cannot be changed through the general user update. */
  UPDATE_PHONE_WITH_OWN_CALL: 2226,
  /** Changing the email needs the old one verified. */
  OLD_EMAIL_VERIFICATION_REQUIRED: 2227,
  /** Changing the phone needs the old one verified. */
  OLD_PHONE_VERIFICATION_REQUIRED: 2228,
  /** New email equals the old one. */
  EMAIL_UNCHANGED: 2229,
  /** New phone equals the old one. */
  PHONE_UNCHANGED: 2230,
  /** Request parameters are missing. */
  PARAMS_INCOMPLETE: 2231,
  /** No such QR code. */
  QRCODE_NOT_FOUND: 2241,
  /** The verification code ran out. */
  VERIFY_CODE_EXPIRED: 2300,
  /** Account name or password is wrong (deliberately not saying which). */
  ACCOUNT_OR_PASSWORD_WRONG: 2333,
  /** No SSO session for the mobile application. */
  MOBILE_SSO_SESSION_MISSING: 2401,
  /** Several accounts match; the user must choose one. */
  SELECT_ACCOUNT: 2921,
  /** Choose which account to continue with. */
  SELECT_ACCOUNT_TO_LOGIN: 2930,
  /** A macro command failed. */
  MACRO_FAILED: 3012,
  /** Mail could not be sent, cause unknown. */
  EMAIL_SEND_UNKNOWN: 3013,
  /** Mail could not be sent: no transporter. */
  EMAIL_TRANSPORT_UNAVAILABLE: 3014,
  /** No right to add collaborators. */
  COLLABORATOR_ADD_FORBIDDEN: 3617,
  /** No right to add permission items. */
  PERMISSION_ADD_FORBIDDEN: 3618,
  /** No right to see the pools this user collaborates in. */
  COLLABORATION_POOL_VIEW_FORBIDDEN: 3619,
  /** The collaborator exists already. */
  COLLABORATOR_EXISTS: 3620,
  /** No right to delete the collaboration. */
  COLLABORATION_DELETE_FORBIDDEN: 3621,
  /** No right to list collaborators. */
  COLLABORATOR_LIST_FORBIDDEN: 3622,
  /** No such collaboration. */
  COLLABORATION_NOT_FOUND: 3623,
  /** No right to change collaborators. */
  COLLABORATOR_EDIT_FORBIDDEN: 3624,
  /** The second-level domain is in use. */
  SUBDOMAIN_TAKEN: 3829,
  /** A metering or billing rule refused the request. */
  METERING_ERROR: 4021,
  /** The invitation link ran out. */
  INVITE_LINK_EXPIRED: 4032,
  /** The invitation page ran out. */
  INVITE_PAGE_EXPIRED: 4033,
  /** No such OIDC application. */
  OIDC_APP_NOT_FOUND: 4212,
  /** The order's application could not be read. */
  ORDER_APP_NOT_FOUND: 5000,
  /** No such order. */
  ORDER_NOT_FOUND: 5001,
  /** The order could not be made. */
  ORDER_CREATE_FAILED: 5022,
  /** The Alipay order could not be made. */
  ALIPAY_ORDER_CREATE_FAILED: 5023,
  /** The order could not be made, cause unknown. */
  ORDER_CREATE_UNKNOWN: 5024,
  /** The order's price is not allowed. */
  ORDER_PRICE_INVALID: 5025,
  /** The one-time code is wrong. */
  TOTP_WRONG: 6001,
  /** The recovery code is wrong. */
  TOTP_RECOVERY_CODE_WRONG: 6002,
  /** No one-time code was sent. */
  TOTP_MISSING: 6003,
  /** No recovery code was sent. */
  TOTP_RECOVERY_CODE_MISSING: 6004,
  /** No such SAML service-provider application. */
  SAML_SP_APP_NOT_FOUND: 7348,
  /** Returning the SAML assertion failed. */
  SAML_ASSERTION_FAILED: 8128,
  /** The user is disabled or not a member of this tenant. */
  USER_DISABLED_OR_NOT_TENANT_MEMBER: 2120008,
  /** The user may not log in to this tenant or application. */
  TENANT_LOGIN_FORBIDDEN: 2130010,
  /** The LDAP connection is not valid. */
  LDAP_CONNECTION_INVALID: 2820002,
  /** A metering or billing limit was met; the widget shows the server's text. */
  METERING_LIMIT_1: 3720001,
  /** A metering or billing limit was met; the widget shows the server's text. */
  METERING_LIMIT_2: 3720002,
  /** A metering or billing limit was met; the widget shows the server's text. */
  METERING_LIMIT_3: 3720003,
} as const;
