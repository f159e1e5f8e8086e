/**
 * Tests run the sources: `@authing/x` is packages/x/src. Relative `.js` imports name the `.ts` file beside them. Only the
 * server the tests talk to is taken as it was built: each worker loads it once, outside the sandbox of the tests.
 */
export default {
  testEnvironment: '<rootDir>/test/support/server-environment.mjs',
  roots: ['<rootDir>/packages', '<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // Projects of users before and after the move from 4.x: they are run by a test of their own.
  testPathIgnorePatterns: ['/node_modules/', '/fixtures/'],
  modulePathIgnorePatterns: ['/dist/', '/fixtures/migrate/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^@authing/core$': '<rootDir>/packages/core/src/index.node.ts',
    '^@authing/(core|auth|management)/documents$': '<rootDir>/packages/$1/src/documents.ts',
    '^@authing/core/graphql-request$': '<rootDir>/packages/core/src/graphql-request.ts',
    '^@authing/core/redact$': '<rootDir>/packages/core/src/redact.ts',
    '^@authing/core/events$': '<rootDir>/packages/core/src/events.ts',
    '^@authing/core/rsa$': '<rootDir>/packages/core/src/rsa.ts',
    '^@authing/core/sm2$': '<rootDir>/packages/core/src/sm2.ts',
    '^@authing/core/undici$': '<rootDir>/packages/core/src/undici.ts',
    '^@authing/management/express$': '<rootDir>/packages/management/src/express.ts',
    '^@authing/local$': '<rootDir>/test/support/built-server.ts',
    '^@authing/auth/verify$': '<rootDir>/packages/auth/src/verify/verify.ts',
    '^@authing/auth/oidc$': '<rootDir>/packages/auth/src/oidc/oidc.ts',
    '^@authing/browser/fingerprint$': '<rootDir>/packages/browser/src/fingerprint/fingerprint.ts',
    '^@authing/browser/renewal$': '<rootDir>/packages/browser/src/renewal/renewal.ts',
    '^@authing/browser/qrcode-ui$': '<rootDir>/packages/browser/src/qrcode-ui/qrcode-ui.ts',
    '^@authing/browser/(store|testing)$': '<rootDir>/packages/browser/src/$1/$1.ts',
    '^@authing/([a-z]+)$': '<rootDir>/packages/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } }],
  },
  maxWorkers: '100%',
  testTimeout: 60_000,
};
