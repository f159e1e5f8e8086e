/** Documents of the operations that auth and management both use. */
export * from './operations/custom-data.generated.js';
export * from './operations/email.generated.js';
export * from './operations/permission.generated.js';
export * from './operations/user.generated.js';
