// Generated from packages/core/src/operations/custom-data.graphql. Do not edit; run `pnpm generate`.
import type { TypedDocument } from '../typed-document.js';
import type { UDFTargetType, UserDefinedDataFragment, UserDefinedDataInput } from '../generated/graphql.generated.js';
export type UdvQueryVariables = {
  targetType: UDFTargetType;
  targetId: string;
};

export type UdvQuery = { udv: Array<UserDefinedDataFragment> };

export type SetUdvBatchMutationVariables = {
  targetType: UDFTargetType;
  targetId: string;
  udvList?: Array<UserDefinedDataInput> | UserDefinedDataInput | null | undefined;
};

export type SetUdvBatchMutation = { setUdvBatch: Array<UserDefinedDataFragment> | null };

export type RemoveUdvMutationVariables = {
  targetType: UDFTargetType;
  targetId: string;
  key: string;
};

export type RemoveUdvMutation = { removeUdv: Array<UserDefinedDataFragment> | null };

export const Udv = 'query udv($targetType:UDFTargetType!$targetId:String!){udv(targetType:$targetType targetId:$targetId){key dataType value label}}' as unknown as TypedDocument<UdvQuery, UdvQueryVariables>;

export const SetUdvBatch = 'mutation setUdvBatch($targetType:UDFTargetType!$targetId:String!$udvList:[UserDefinedDataInput!]){setUdvBatch(targetType:$targetType targetId:$targetId udvList:$udvList){key dataType value label}}' as unknown as TypedDocument<SetUdvBatchMutation, SetUdvBatchMutationVariables>;

export const RemoveUdv = 'mutation removeUdv($targetType:UDFTargetType!$targetId:String!$key:String!){removeUdv(targetType:$targetType targetId:$targetId key:$key){key dataType value label}}' as unknown as TypedDocument<RemoveUdvMutation, RemoveUdvMutationVariables>;

