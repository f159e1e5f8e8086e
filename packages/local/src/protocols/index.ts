import { mergeTables } from '../server/merge.js';
import type { Routes } from '../server/rest.js';
import { cas } from './cas/cas.js';
import { enterprise } from './connections/enterprise.js';
import { publicConfig } from './connections/public-config.js';
import { social } from './connections/social.js';
import { hostedLogin } from './login-route.js';
import { oauthAuthorize } from './oauth/authorize.js';
import { oauthDiscovery } from './oauth/metadata.js';
import { oauthTokens } from './oauth/token-routes.js';
import { interactions } from './oidc/interaction.js';
import { validateToken } from './oidc/validate-token.js';
import { assets } from './pages/assets.js';
import { saml } from './saml/saml.js';
import { verifyEmail } from './verify-email.js';

/** Everything the login protocols answer beside /oidc, which is mounted as a whole. */
export const protocols: Routes = mergeTables([
  assets,
  cas,
  enterprise,
  hostedLogin,
  interactions,
  oauthAuthorize,
  oauthDiscovery,
  oauthTokens,
  publicConfig,
  saml,
  social,
  validateToken,
  verifyEmail,
]);
