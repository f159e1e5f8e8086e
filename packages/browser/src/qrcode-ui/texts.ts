import type { QrCodeTips } from './options.js';

export type Texts = Required<QrCodeTips> & { loading: string };

const english: Texts = {
  loading: 'Loading the QR code',
  title: 'Scan the QR code to log in',
  scanned: 'Scanned',
  middleTitle: 'Confirm the login on your phone',
  referText: 'Use another QR code',
  succeed: 'You are logged in',
  canceled: 'The login was refused on the phone',
  expired: 'The QR code has expired',
  failed: 'The QR code did not work',
  retry: 'Try again',
};

const chinese: Texts = {
  loading: '正在加载二维码',
  title: '扫描二维码登录',
  scanned: '扫码成功',
  middleTitle: '请在手机上确认登录',
  referText: '更换二维码',
  succeed: '登录成功',
  canceled: '已在手机上取消登录',
  expired: '二维码已过期',
  failed: '二维码出错',
  retry: '重试',
};

export const textsOf = (lang: string, tips: QrCodeTips = {}): Texts => ({
  ...(lang.startsWith('zh') ? chinese : english),
  ...(Object.fromEntries(Object.entries(tips).filter(([, text]) => text)) as QrCodeTips),
});
