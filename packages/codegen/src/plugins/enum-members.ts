// TypeScript member names of enum values: SOME_VALUE is SomeValue, as in authing-js-sdk 4.x ...

/** ... except these, which 4.x spells like the value on the wire. */
const spelledAsOnTheWire: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'EmailScene',
    [
      'RESET_PASSWORD_VERIFY_CODE',
      'FIRST_EMAIL_LOGIN_VERIFY',
      'CONSOLE_CONDUCTED_VERIFY',
      'EMAIL_BIND_VERIFY_CODE',
      'EMAIL_UNBIND_VERIFY_CODE',
      'REGISTER_VERIFY_CODE',
      'LOGIN_VERIFY_CODE',
      'MFA_VERIFY_CODE',
      'INFORMATION_COMPLETION_VERIFY_CODE',
    ],
  ],
]);

/** Second names: the schema's capitals differ from the public names of 4.x. */
export const enumAliases: ReadonlyMap<string, string> = new Map([
  ['UDFTargetType', 'UdfTargetType'],
  ['UDFDataType', 'UdfDataType'],
]);

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

export function memberName(enumName: string, value: string): string {
  if (spelledAsOnTheWire.get(enumName)?.includes(value)) return value;
  const name = value.split('_').map(capitalised).join('');
  // `_2FA` would begin with a digit.
  return /^[A-Za-z]/.test(name) ? name : value;
}

/** Member names of all values. Values that differ only in case or underscores keep the spelling of the wire. */
export function memberNames(enumName: string, values: readonly string[]): Map<string, string> {
  const short = values.map((value) => memberName(enumName, value));
  const spellings = new Set(values);
  const uses = new Map<string, number>();
  for (const name of short) uses.set(name, (uses.get(name) ?? 0) + 1);
  const isClear = (name: string) => uses.get(name) === 1 && !spellings.has(name);
  return new Map(
    values.map((value, index) => {
      const name = short[index] as string;
      return [value, name === value || isClear(name) ? name : value];
    }),
  );
}
