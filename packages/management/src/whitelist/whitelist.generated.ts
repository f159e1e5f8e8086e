// Generated from packages/management/src/whitelist/whitelist.graphql. Do not edit; run `pnpm generate`.
import type { WhitelistType, TypedDocument } from '@authing/core';
import type { WhiteListFragment } from '../generated/graphql.generated.js';
export type WhitelistQueryVariables = {
  type: WhitelistType;
};

export type WhitelistQuery = { whitelist: Array<WhiteListFragment> };

export type AddWhitelistMutationVariables = {
  type: WhitelistType;
  list: Array<string> | string;
};

export type AddWhitelistMutation = { addWhitelist: Array<WhiteListFragment | null> };

export type RemoveWhitelistMutationVariables = {
  type: WhitelistType;
  list: Array<string> | string;
};

export type RemoveWhitelistMutation = { removeWhitelist: Array<WhiteListFragment | null> };

export const Whitelist = 'query whitelist($type:WhitelistType!){whitelist(type:$type){createdAt updatedAt value}}' as unknown as TypedDocument<WhitelistQuery, WhitelistQueryVariables>;

export const AddWhitelist = 'mutation addWhitelist($type:WhitelistType!$list:[String!]!){addWhitelist(type:$type list:$list){createdAt updatedAt value}}' as unknown as TypedDocument<AddWhitelistMutation, AddWhitelistMutationVariables>;

export const RemoveWhitelist = 'mutation removeWhitelist($type:WhitelistType!$list:[String!]!){removeWhitelist(type:$type list:$list){createdAt updatedAt value}}' as unknown as TypedDocument<RemoveWhitelistMutation, RemoveWhitelistMutationVariables>;

