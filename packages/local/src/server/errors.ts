/** The languages the service answers in. */
export type Lang = 'zh-CN' | 'en-US';

interface Text {
  readonly zh: string;
  readonly en: string;
}

/**
 * A failure the caller is told about: becomes the envelope of the route or the error form of GraphQL.
 * Anything else that is thrown is answered as an internal error without detail.
 */
export class LocalError extends Error {
  constructor(
    readonly code: number,
    readonly text: Text | string,
    readonly data: unknown = null,
    /** HTTP status; the service answers business failures with 200. */
    readonly httpStatus: number = 200,
  ) {
    super(typeof text === 'string' ? text : text.en);
    this.name = 'LocalError';
  }

  messageIn(lang: Lang): string {
    if (typeof this.text === 'string') return this.text;
    return lang === 'en-US' ? this.text.en : this.text.zh;
  }
}

/** Business codes of the service with the texts this server answers with. */
const catalogue = {
  systemBusy: [1000, '系统繁忙，请稍后再试', 'The system is busy, try again later'],
  noPermission: [1001, '无权限执行此操作', 'No permission for this operation'],
  tooFrequent: [1002, '操作过于频繁，请稍后再试', 'Too frequent, try again later'],
  deviceDisabled: [1577, '该设备已被停用', 'This device is disabled'],
  deviceSuspended: [1578, '该设备已被挂起', 'This device is suspended'],
  mfaRequired: [1635, '请进行二次认证', 'A second factor is required'],
  appMfaRequired: [1636, '请进行二次认证', 'The application requires a second factor'],
  firstLoginReset: [1639, '首次登录请重置密码', 'Set a new password on first login'],
  facePhotoMissing: [1700, '请上传人脸图片', 'No face photo was given'],
  faceCompareMissing: [1701, '请上传人脸比对图片', 'No photo to compare with was given'],
  faceMismatch: [1702, '人脸校验失败', 'The faces do not match'],
  faceNeedsPhoneOrEmail: [1703, '请先绑定手机号或邮箱', 'Bind a phone or an email first'],
  faceAlreadyBound: [1706, '人脸已绑定', 'A face is bound already'],
  captchaRequired: [2000, '请输入图形验证码', 'A picture code is required'],
  codeWrong: [2001, '验证码不正确', 'The verification code is wrong'],
  loginEmailInvalid: [2003, '邮箱格式不正确', 'The email address is malformed'],
  userNotFound: [2004, '用户不存在', 'User does not exist'],
  userLocked: [2005, '账号已被锁定', 'The account is locked'],
  passwordWrong: [2006, '密码不正确', 'The password is wrong'],
  appNameInvalid: [2007, '应用名称不合法', 'The application name is not allowed'],
  appNameTaken: [2008, '应用名称已存在', 'An application of this name exists'],
  appTypeInvalid: [2009, '应用类型不合法', 'The application type is not allowed'],
  appNotFound: [2011, '应用不存在', 'Application does not exist'],
  passwordDecryptFailed: [2016, '密码解密失败', 'The password could not be decrypted'],
  fieldNotEditable: [2018, '该字段不可修改', 'This field may not be changed'],
  notLoggedIn: [2020, '尚未登录，无访问权限', 'Not logged in'],
  userExists: [2026, '用户已存在', 'User exists already'],
  passwordNotSet: [2027, '请使用社交账号登录', 'The account has no password, log in with the social account'],
  phoneOrEmailRequired: [2028, '请填写手机号或邮箱', 'Give a valid phone or email'],
  passwordTooShort: [2029, '密码长度不能少于 6 位', 'The password is shorter than 6 characters'],
  tooManyUsers: [2030, '一次最多查询 80 个用户', 'At most 80 users at once'],
  registrationDisabled: [2031, '已关闭注册', 'Registration is disabled'],
  passwordRequired: [2032, '请填写密码', 'A password is required'],
  usernameExists: [2034, '用户名已存在', 'The username exists already'],
  phoneBound: [2035, '手机号已被绑定', 'The phone is bound already'],
  userNotInPool: [2036, '用户不属于该用户池', 'The user is not of this user pool'],
  oldEmailMismatch: [2037, '旧邮箱不正确', 'The old email is not the one on record'],
  oldPhoneMismatch: [2038, '旧手机号不正确', 'The old phone is not the one on record'],
  domainTaken: [2039, '域名已被占用', 'The domain is taken'],
  emailUnverified: [2042, '邮箱未验证', 'The email is not verified'],
  lockedAfterFailures: [2057, '登录失败次数过多，账号已锁定', 'Too many failed logins locked the account'],
  forceReset: [2058, '请修改密码后登录', 'The password must be changed'],
  registerTooFrequent: [2100, '注册过于频繁', 'Registering too often'],
  appIdRequired: [2101, '请提供应用 ID', 'Give the application id'],
  emailBound: [2200, '邮箱已被绑定', 'The email is bound already'],
  oldPasswordRequired: [2201, '请填写原密码', 'The old password is required'],
  notOwnProfile: [2202, '只能修改自己的资料', 'Only your own data may be changed'],
  oldPasswordWrong: [2203, '原密码不正确', 'The old password is wrong'],
  emailInvalid: [2204, '邮箱格式不正确', 'The email address is malformed'],
  sessionExpired: [2206, '登录信息已过期', 'The login has expired'],
  sessionInvalid: [2207, '登录信息有误', 'The login is not valid'],
  deleteFailed: [2210, '删除失败', 'Deleting failed'],
  providerBound: [2213, '已绑定同类社交账号', 'This kind of third-party login is bound already'],
  identityBoundElsewhere: [2215, '该社交账号已被其他用户绑定', 'The third-party account is bound to another user'],
  identityNotBound: [2216, '未绑定该社交账号', 'This third-party login is not bound'],
  lastLoginMethod: [2217, '不能解绑唯一的登录方式', 'The only login method cannot be unbound'],
  emailNotBound: [2219, '未绑定邮箱', 'No email is bound'],
  poolNotFound: [2224, '用户池不存在', 'User pool does not exist'],
  emailHasOwnCall: [2225, '请使用修改邮箱接口', 'Change the email with its own call'],
  phoneHasOwnCall: [2226, '请使用修改手机号接口', 'Change the phone with its own call'],
  oldEmailCheckRequired: [2227, '请验证旧邮箱', 'The old email must be verified'],
  oldPhoneCheckRequired: [2228, '请验证旧手机号', 'The old phone must be verified'],
  emailUnchanged: [2229, '新邮箱与旧邮箱相同', 'The new email equals the old one'],
  phoneUnchanged: [2230, '新手机号与旧手机号相同', 'The new phone equals the old one'],
  paramsIncomplete: [2231, '请求参数不完整', 'Request parameters are missing'],
  qrcodeNotFound: [2241, '二维码不存在', 'No such QR code'],
  codeExpired: [2300, '验证码已过期', 'The verification code has expired'],
  accountOrPasswordWrong: [2333, '账号或密码错误', 'The account or the password is wrong'],
  totpWrong: [6001, '安全码错误', 'The one-time code is wrong'],
  recoveryCodeWrong: [6002, '恢复代码错误', 'The recovery code is wrong'],
  totpMissing: [6003, '请输入安全码', 'No one-time code was given'],
  recoveryCodeMissing: [6004, '请输入恢复代码', 'No recovery code was given'],
  userDisabledInTenant: [2120008, '用户已被禁用或不属于该租户', 'The user is disabled or not a member of this tenant'],
  tenantLoginForbidden: [2130010, '无权登录该租户或应用', 'Login to this tenant or application is forbidden'],
} as const satisfies Record<string, readonly [code: number, zh: string, en: string]>;

type ErrorName = keyof typeof catalogue;
type ErrorFactory = (data?: unknown, httpStatus?: number) => LocalError;

const factory =
  ([code, zh, en]: readonly [number, string, string]): ErrorFactory =>
  (data = null, httpStatus = 200) =>
    new LocalError(code, { zh, en }, data, httpStatus);

/** `throw errors.userNotFound()`; the optional argument becomes `data`. */
export const errors = Object.fromEntries(
  Object.entries(catalogue).map(([name, entry]) => [name, factory(entry)]),
) as Record<ErrorName, ErrorFactory>;

/** A request that cannot be understood: HTTP 400 with code 400. */
export const badRequest = (message: string): LocalError => new LocalError(400, message, null, 400);

/** A well-formed request with a value that is not allowed; answered like a business failure. */
export const invalidArgument = (message: string): LocalError => new LocalError(400, message);

/** Something asked for by id or code that is not there. */
export const notFound = (what: string): LocalError =>
  new LocalError(404, { zh: `${what} 不存在`, en: `${what} does not exist` });
