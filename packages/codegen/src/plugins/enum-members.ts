// TypeScript member names of enum values: SOME_VALUE is SomeValue, as in authing-js-sdk 4.x ...

/** ... except these, which 4.x spells like the value on the wire. */
const spelledAsOnTheWire: Record<string, readonly string[]> = {
  EmailScene: [
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
};

/** Second names: the schema's capitals differ from the public names of 4.x. */
export const enumAliases: Record<string, string> = { UDFTargetType: 'UdfTargetType', UDFDataType: 'UdfDataType' };

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

export function memberName(enumName: string, value: string): string {
  if (spelledAsOnTheWire[enumName]?.includes(value)) return value;
  return value.split('_').map(capitalised).join('') || value;
}

/** Member names of all values. Values that differ only in case or underscores keep the spelling of the wire. */
export function memberNames(enumName: string, values: readonly string[]): Map<string, string> {
  const short = values.map((value) => memberName(enumName, value));
  const isClear = (name: string) => short.indexOf(name) === short.lastIndexOf(name) && !values.includes(name);
  return new Map(
    values.map((value, index) => {
      const name = short[index] as string;
      return [value, name === value || isClear(name) ? name : value];
    }),
  );
}
