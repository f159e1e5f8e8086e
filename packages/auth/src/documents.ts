export * from './login/login.generated.js';
export * from './profile/profile.generated.js';
export * from './register/register.generated.js';
