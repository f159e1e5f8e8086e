import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readCustomData, writeCustomData } from './index.node.js';

const read = (dataType: string, value: string | null) => readCustomData([{ key: 'k', dataType, value }]).k;

test.each([
  ['NUMBER', '12', 12],
  ['BOOLEAN', 'false', false],
  ['OBJECT', '{"a":[1]}', { a: [1] }],
  ['DATETIME', '1577836800000', new Date('2020-01-01')],
  ['DATETIME', '2020-01-01T00:00:00.000Z', new Date('2020-01-01')],
  ['DATETIME', '"2020-01-01T00:00:00.000Z"', new Date('2020-01-01')],
  ['DATETIME', '"0"', new Date(0)],
  ['DATETIME', null, null],
  ['STRING', '12', '12'],
  ['STRING', '"12"', '12'],
  ['STRING', 'plain "text"', 'plain "text"'],
  ['SELECT', 'true', 'true'],
  ['NUMBER', null, null],
])('%s %p reads as %p', (dataType, value, expected) => {
  expect(read(dataType, value)).toEqual(expected);
});

test.each([
  ['NUMBER', 'twelve'],
  ['OBJECT', '{"a":'],
  ['DATETIME', 'someday'],
  ['BOOLEAN', ''],
])('a bad %s value %p is given as it is and costs no other field', (dataType, value) => {
  const fields = [
    { key: 'bad', dataType, value },
    { key: 'good', dataType: 'NUMBER', value: '1' },
  ];
  expect(readCustomData(fields)).toMatchObject({ bad: value, good: 1 });
});

test('hostile keys are plain keys', () => {
  const data = readCustomData([{ key: '__proto__', dataType: 'OBJECT', value: '{"polluted":true}' }]);
  expect(Object.keys(data)).toEqual(['__proto__']);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('an absent list is an empty object', () => {
  expect({ ...readCustomData(null) }).toEqual({});
});

const typed = fc.oneof(
  fc.string({ unit: 'binary' }).map((value) => ({ dataType: 'STRING', value })),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => ({ dataType: 'NUMBER', value: value || 0 })),
  fc.boolean().map((value) => ({ dataType: 'BOOLEAN', value })),
  fc.date({ noInvalidDate: true }).map((value) => ({ dataType: 'DATETIME', value })),
  fc
    .jsonValue()
    // JSON has no -0: what comes out of a text never has one.
    .map((value) => ({ dataType: 'OBJECT', value: JSON.parse(JSON.stringify(value)) })),
);

test('what is written reads the same, whatever it is', () => {
  fc.assert(
    fc.property(fc.string(), typed, (key, { dataType, value }) => {
      const written = writeCustomData({ [key]: value }).map((field) => ({ ...field, dataType }));
      expect(Object.entries(readCustomData(written))).toEqual([[key, value]]);
    }),
  );
});
