// Generated from packages/management/src/functions/functions.graphql. Do not edit; run `pnpm generate`.
import type { CommonMessageFragment, SortByEnum, TypedDocument } from '@authing/core';
import type { CreateFunctionInput, FunctionFragment, UpdateFunctionInput } from '../generated/graphql.generated.js';
export type FunctionQueryVariables = {
  id?: string | null | undefined;
};

export type FunctionQuery = { function: FunctionFragment | null };

export type FunctionsQueryVariables = {
  page?: number | null | undefined;
  limit?: number | null | undefined;
  sortBy?: SortByEnum | null | undefined;
};

export type FunctionsQuery = { functions: { totalCount: number, list: Array<FunctionFragment> } };

export type CreateFunctionMutationVariables = {
  input: CreateFunctionInput;
};

export type CreateFunctionMutation = { createFunction: FunctionFragment | null };

export type UpdateFunctionMutationVariables = {
  input: UpdateFunctionInput;
};

export type UpdateFunctionMutation = { updateFunction: FunctionFragment };

export type DeleteFunctionMutationVariables = {
  id: string;
};

export type DeleteFunctionMutation = { deleteFunction: CommonMessageFragment };

export type TemplateCodeQueryVariables = Record<string, never>;

export type TemplateCodeQuery = { templateCode: string };

export const Function = 'query function($id:String){function(id:$id){id name sourceCode description url}}' as unknown as TypedDocument<FunctionQuery, FunctionQueryVariables>;

export const Functions = 'query functions($page:Int$limit:Int$sortBy:SortByEnum){functions(page:$page limit:$limit sortBy:$sortBy){list{id name sourceCode description url}totalCount}}' as unknown as TypedDocument<FunctionsQuery, FunctionsQueryVariables>;

export const CreateFunction = 'mutation createFunction($input:CreateFunctionInput!){createFunction(input:$input){id name sourceCode description url}}' as unknown as TypedDocument<CreateFunctionMutation, CreateFunctionMutationVariables>;

export const UpdateFunction = 'mutation updateFunction($input:UpdateFunctionInput!){updateFunction(input:$input){id name sourceCode description url}}' as unknown as TypedDocument<UpdateFunctionMutation, UpdateFunctionMutationVariables>;

export const DeleteFunction = 'mutation deleteFunction($id:String!){deleteFunction(id:$id){message code}}' as unknown as TypedDocument<DeleteFunctionMutation, DeleteFunctionMutationVariables>;

export const TemplateCode = 'query templateCode{templateCode}' as unknown as TypedDocument<TemplateCodeQuery, TemplateCodeQueryVariables>;

