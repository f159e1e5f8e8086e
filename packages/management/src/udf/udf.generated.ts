// Generated from packages/management/src/udf/udf.graphql. Do not edit; run `pnpm generate`.
import type { CommonMessageFragment, UDFDataType, UDFTargetType, UserDefinedDataFragment, TypedDocument } from '@authing/core';
import type { SetUdfValueBatchInput, UserDefinedFieldFragment } from '../generated/graphql.generated.js';
export type UdfQueryVariables = {
  targetType: UDFTargetType;
};

export type UdfQuery = { udf: Array<UserDefinedFieldFragment> };

export type SetUdfMutationVariables = {
  targetType: UDFTargetType;
  key: string;
  dataType: UDFDataType;
  label: string;
  options?: string | null | undefined;
};

export type SetUdfMutation = { setUdf: UserDefinedFieldFragment };

export type RemoveUdfMutationVariables = {
  targetType: UDFTargetType;
  key: string;
};

export type RemoveUdfMutation = { removeUdf: CommonMessageFragment | null };

export type UdfValueBatchQueryVariables = {
  targetType: UDFTargetType;
  targetIds: Array<string> | string;
};

export type UdfValueBatchQuery = { udfValueBatch: Array<{ targetId: string, data: Array<UserDefinedDataFragment> }> };

export type SetUdfValueBatchMutationVariables = {
  targetType: UDFTargetType;
  input: Array<SetUdfValueBatchInput> | SetUdfValueBatchInput;
};

export type SetUdfValueBatchMutation = { setUdfValueBatch: CommonMessageFragment | null };

export const Udf = 'query udf($targetType:UDFTargetType!){udf(targetType:$targetType){targetType dataType key label options}}' as unknown as TypedDocument<UdfQuery, UdfQueryVariables>;

export const SetUdf = 'mutation setUdf($targetType:UDFTargetType!$key:String!$dataType:UDFDataType!$label:String!$options:String){setUdf(targetType:$targetType key:$key dataType:$dataType label:$label options:$options){targetType dataType key label options}}' as unknown as TypedDocument<SetUdfMutation, SetUdfMutationVariables>;

export const RemoveUdf = 'mutation removeUdf($targetType:UDFTargetType!$key:String!){removeUdf(targetType:$targetType key:$key){message code}}' as unknown as TypedDocument<RemoveUdfMutation, RemoveUdfMutationVariables>;

export const UdfValueBatch = 'query udfValueBatch($targetType:UDFTargetType!$targetIds:[String!]!){udfValueBatch(targetType:$targetType targetIds:$targetIds){targetId data{key dataType value label}}}' as unknown as TypedDocument<UdfValueBatchQuery, UdfValueBatchQueryVariables>;

export const SetUdfValueBatch = 'mutation setUdfValueBatch($targetType:UDFTargetType!$input:[SetUdfValueBatchInput!]!){setUdfValueBatch(targetType:$targetType input:$input){message code}}' as unknown as TypedDocument<SetUdfValueBatchMutation, SetUdfValueBatchMutationVariables>;

