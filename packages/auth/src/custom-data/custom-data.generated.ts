// Generated from packages/auth/src/custom-data/custom-data.graphql. Do not edit; run `pnpm generate`.
import type { UDFTargetType, UserDefinedDataFragment, TypedDocument } from '@authing/core';
export type SetUdvMutationVariables = {
  targetType: UDFTargetType;
  targetId: string;
  key: string;
  value: string;
};

export type SetUdvMutation = { setUdv: Array<UserDefinedDataFragment> | null };

export const SetUdv = 'mutation setUdv($targetType:UDFTargetType!$targetId:String!$key:String!$value:String!){setUdv(targetType:$targetType targetId:$targetId key:$key value:$value){key dataType value label}}' as unknown as TypedDocument<SetUdvMutation, SetUdvMutationVariables>;

