import { type IterateOptions, type Page, type PagedIterable, paginate, required, type SortByEnum } from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import type { CreateFunctionInput, FunctionFragment, UpdateFunctionInput } from '../generated/graphql.generated.js';
import type { CommonMessage } from '../results.js';
import {
  CreateFunction,
  DeleteFunction,
  Function as FunctionDocument,
  Functions,
  TemplateCode,
  UpdateFunction,
} from './functions.generated.js';

/** Order of a list of functions. */
export interface ListFunctionsOptions {
  sortBy?: SortByEnum;
}

/** Code of the pool that runs at the service, such as a step of the login pipeline; null when there is none of this id. Query `function`. */
export function detail(connection: ManagementConnection, id: string): Promise<FunctionFragment | null> {
  return connection.graphql(FunctionDocument, { id }, (data) => data.function);
}

/** The functions of the pool. Query `functions`. */
export function list(
  connection: ManagementConnection,
  page = 1,
  limit = 10,
  options: ListFunctionsOptions = {},
): Promise<Page<FunctionFragment>> {
  return connection.graphql(
    Functions,
    () => {
      const { sortBy } = options;
      return { page, limit, sortBy };
    },
    ({ functions }) => functions,
  );
}

/** All functions of the pool, page by page. Query `functions`. */
export function iterate(
  connection: ManagementConnection,
  options: IterateOptions & ListFunctionsOptions = {},
): PagedIterable<FunctionFragment> {
  return paginate((page, limit) => list(connection, page, limit, options), options);
}

/** Adds a function. Mutation `createFunction`. */
export function create(connection: ManagementConnection, input: CreateFunctionInput): Promise<FunctionFragment> {
  return connection.graphql(CreateFunction, { input }, (data) => required(data.createFunction));
}

/** Changes members of a function; those not named stay. Mutation `updateFunction`. */
export function update(connection: ManagementConnection, input: UpdateFunctionInput): Promise<FunctionFragment> {
  return connection.graphql(UpdateFunction, { input }, ({ updateFunction }) => updateFunction);
}

/** Removes a function. Mutation `deleteFunction`. */
function deleteFunction(connection: ManagementConnection, id: string): Promise<CommonMessage> {
  return connection.graphql(DeleteFunction, { id }, ({ deleteFunction }) => deleteFunction);
}

export { deleteFunction as delete };

/** Source code to start a new function from. Query `templateCode`. */
export function templateCode(connection: ManagementConnection): Promise<string> {
  return connection.graphql(TemplateCode, {}, ({ templateCode }) => templateCode);
}
