// Generated from packages/management/src/social-connections/social-connections.graphql. Do not edit; run `pnpm generate`.
import type { TypedDocument } from '@authing/core';
import type { CreateSocialConnectionInstanceInput, SocialConnectionFragment, SocialConnectionInstanceFragment } from '../generated/graphql.generated.js';
export type SocialConnectionQueryVariables = {
  provider: string;
};

export type SocialConnectionQuery = { socialConnection: SocialConnectionFragment | null };

export type SocialConnectionsQueryVariables = Record<string, never>;

export type SocialConnectionsQuery = { socialConnections: Array<SocialConnectionFragment> };

export type SocialConnectionInstanceQueryVariables = {
  provider: string;
};

export type SocialConnectionInstanceQuery = { socialConnectionInstance: SocialConnectionInstanceFragment };

export type SocialConnectionInstancesQueryVariables = Record<string, never>;

export type SocialConnectionInstancesQuery = { socialConnectionInstances: Array<SocialConnectionInstanceFragment> };

export type CreateSocialConnectionInstanceMutationVariables = {
  input: CreateSocialConnectionInstanceInput;
};

export type CreateSocialConnectionInstanceMutation = { createSocialConnectionInstance: SocialConnectionInstanceFragment };

export type EnableSocialConnectionInstanceMutationVariables = {
  provider: string;
};

export type EnableSocialConnectionInstanceMutation = { enableSocialConnectionInstance: SocialConnectionInstanceFragment };

export type DisableSocialConnectionInstanceMutationVariables = {
  provider: string;
};

export type DisableSocialConnectionInstanceMutation = { disableSocialConnectionInstance: SocialConnectionInstanceFragment };

export const SocialConnection = 'query socialConnection($provider:String!){socialConnection(provider:$provider){provider name logo description fields{key label type placeholder}}}' as unknown as TypedDocument<SocialConnectionQuery, SocialConnectionQueryVariables>;

export const SocialConnections = 'query socialConnections{socialConnections{provider name logo description fields{key label type placeholder}}}' as unknown as TypedDocument<SocialConnectionsQuery, SocialConnectionsQueryVariables>;

export const SocialConnectionInstance = 'query socialConnectionInstance($provider:String!){socialConnectionInstance(provider:$provider){provider enabled fields{key value}}}' as unknown as TypedDocument<SocialConnectionInstanceQuery, SocialConnectionInstanceQueryVariables>;

export const SocialConnectionInstances = 'query socialConnectionInstances{socialConnectionInstances{provider enabled fields{key value}}}' as unknown as TypedDocument<SocialConnectionInstancesQuery, SocialConnectionInstancesQueryVariables>;

export const CreateSocialConnectionInstance = 'mutation createSocialConnectionInstance($input:CreateSocialConnectionInstanceInput!){createSocialConnectionInstance(input:$input){provider enabled fields{key value}}}' as unknown as TypedDocument<CreateSocialConnectionInstanceMutation, CreateSocialConnectionInstanceMutationVariables>;

export const EnableSocialConnectionInstance = 'mutation enableSocialConnectionInstance($provider:String!){enableSocialConnectionInstance(provider:$provider){provider enabled fields{key value}}}' as unknown as TypedDocument<EnableSocialConnectionInstanceMutation, EnableSocialConnectionInstanceMutationVariables>;

export const DisableSocialConnectionInstance = 'mutation disableSocialConnectionInstance($provider:String!){disableSocialConnectionInstance(provider:$provider){provider enabled fields{key value}}}' as unknown as TypedDocument<DisableSocialConnectionInstanceMutation, DisableSocialConnectionInstanceMutationVariables>;

