export { interactions } from './interaction.js';
export { oidc } from './mount.js';
