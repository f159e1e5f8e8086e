// TypeScript member names of enum values: SOME_VALUE is SomeValue, as in authing-js-sdk 4.x ...

/** ... except these, which 4.x spells like the value on the wire. */
const spelledAsOnTheWire = {
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
export const enumAliases = { UDFTargetType: 'UdfTargetType', UDFDataType: 'UdfDataType' };

const capitalised = (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

export function memberName(enumName, value) {
  if (spelledAsOnTheWire[enumName]?.includes(value)) return value;
  return value.split('_').map(capitalised).join('');
}
