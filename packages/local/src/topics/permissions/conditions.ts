import { covers } from './pattern.js';

/** A circumstance under which a statement holds. */
export interface Condition {
  param: string;
  operator: string;
  value: unknown;
}

/** What a condition can ask about, by lower-case name. */
export type Circumstances = Readonly<Record<string, string | number | boolean | null>>;

type Test = (actual: unknown, expected: unknown) => boolean;

const number =
  (test: (actual: number, expected: number) => boolean): Test =>
  (actual, expected) =>
    test(Number(actual), Number(expected));
const date =
  (test: (actual: number, expected: number) => boolean): Test =>
  (actual, expected) =>
    test(new Date(actual as string).getTime(), new Date(expected as string).getTime());

const tests: Readonly<Record<string, Test>> = {
  stringequals: (actual, expected) => String(actual) === String(expected),
  stringnotequals: (actual, expected) => String(actual) !== String(expected),
  stringlike: (actual, expected) => covers(String(expected), String(actual)),
  stringnotlike: (actual, expected) => !covers(String(expected), String(actual)),
  bool: (actual, expected) => String(actual) === String(expected),
  numericequals: number((actual, expected) => actual === expected),
  numericnotequals: number((actual, expected) => actual !== expected),
  numericlessthan: number((actual, expected) => actual < expected),
  numericlessthanequals: number((actual, expected) => actual <= expected),
  numericgreaterthan: number((actual, expected) => actual > expected),
  numericgreaterthanequals: number((actual, expected) => actual >= expected),
  dateequals: date((actual, expected) => actual === expected),
  datenotequals: date((actual, expected) => actual !== expected),
  datelessthan: date((actual, expected) => actual < expected),
  dategreaterthan: date((actual, expected) => actual > expected),
};

/** Undefined when the circumstance or the operator is not known. A list of values fits when one of them does. */
function fits({ param, operator, value }: Condition, circumstances: Circumstances): boolean | undefined {
  const actual = circumstances[param.toLowerCase()];
  const test = tests[operator.toLowerCase()];
  if (actual === undefined || actual === null || !test) return undefined;
  return (Array.isArray(value) ? value : [value]).some((expected) => test(actual, expected));
}

/** Whether all conditions hold. What cannot be judged holds for a DENY and not for an ALLOW: in doubt, no. */
export function allHold(
  conditions: readonly Condition[],
  effect: 'ALLOW' | 'DENY',
  circumstances: Circumstances,
): boolean {
  return conditions.every((condition) => fits(condition, circumstances) ?? effect === 'DENY');
}
