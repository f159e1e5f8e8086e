// Sent for a user, too: `@authing/browser` renews by it.
export { RefreshToken } from '@authing/core/documents';
export * from './binding/binding.generated.js';
export * from './custom-data/custom-data.generated.js';
export * from './login/login.generated.js';
export * from './password/password.generated.js';
export * from './profile/profile.generated.js';
export * from './register/register.generated.js';
export * from './session/session.generated.js';
