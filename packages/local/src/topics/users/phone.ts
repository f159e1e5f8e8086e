export const DEFAULT_COUNTRY_CODE = '+86';

export function phoneKey(phone: string | null | undefined, countryCode?: string | null): string | null {
  if (!phone) return null;
  return phone.startsWith('+') ? phone : `${countryCode || DEFAULT_COUNTRY_CODE}${phone}`;
}
