import { forManagement } from '../../server/access.js';
import type { Call } from '../../server/call.js';
import { notFound } from '../../server/errors.js';
import type { Resolvers } from '../../server/generated/resolvers.generated.js';
import type { SocialConnectionInstance } from './social.store.js';

const credentials = (id: string, secret: string) => [
  { key: 'clientId', label: id, type: 'text', placeholder: `${id} of your application at the provider` },
  {
    key: 'clientSecret',
    label: secret,
    type: 'password',
    placeholder: `${secret} of your application at the provider`,
  },
];

/** Providers that can be set up. */
const providers = [
  { provider: 'github', name: 'GitHub', fields: credentials('Client ID', 'Client secret') },
  { provider: 'google', name: 'Google', fields: credentials('Client ID', 'Client secret') },
  { provider: 'apple', name: 'Apple', fields: credentials('Service ID', 'Private key') },
  { provider: 'wechat:pc', name: 'WeChat (web)', fields: credentials('AppID', 'AppSecret') },
  { provider: 'alipay', name: 'Alipay', fields: credentials('AppID', 'Private key') },
  { provider: 'dingtalk', name: 'DingTalk', fields: credentials('AppKey', 'AppSecret') },
  { provider: 'weibo', name: 'Weibo', fields: credentials('App Key', 'App Secret') },
  { provider: 'qq', name: 'QQ', fields: credentials('APP ID', 'APP Key') },
].map((provider) => ({ ...provider, logo: '', description: `Log in with ${provider.name}` }));

export const socialConnections: Resolvers<Call> = {
  Query: {
    socialConnection: forManagement(
      (_, { provider }) => providers.find((known) => known.provider === provider) ?? null,
    ),
    socialConnections: forManagement(() => providers),
    socialConnectionInstance: forManagement((_, { provider }, call) => requireInstance(call, provider)),
    socialConnectionInstances: forManagement((_, __, { local, pool }) => local.store.socialConnections.list(pool.id)),
  },
  Mutation: {
    createSocialConnectionInstance: forManagement((_, { input: { provider, fields } }, { local, pool }) => {
      if (!providers.some((known) => known.provider === provider)) throw notFound(`Provider ${provider}`);
      const given = (fields ?? []).flatMap((field) => (field ? [{ key: field.key, value: field.value }] : []));
      return local.store.socialConnections.put({ userPoolId: pool.id, provider, enabled: false, fields: given });
    }),
    enableSocialConnectionInstance: forManagement((_, { provider }, call) => turn(call, provider, true)),
    disableSocialConnectionInstance: forManagement((_, { provider }, call) => turn(call, provider, false)),
  },
};

function requireInstance({ local, pool }: Call, provider: string): SocialConnectionInstance {
  const instance = local.store.socialConnections.find(pool.id, provider);
  if (!instance) throw notFound(`Connection ${provider}`);
  return instance;
}

const turn = (call: Call, provider: string, enabled: boolean): SocialConnectionInstance =>
  call.local.store.socialConnections.put({ ...requireInstance(call, provider), enabled });
