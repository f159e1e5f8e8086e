/**
 * A GraphQL document as plain text, branded with the type of its result and of its variables.
 * Nothing of it exists at run time but the string; graphql-request and other typed clients infer from the same brand.
 */
export type TypedDocument<Result, Variables> = string & { readonly __apiType?: (variables: Variables) => Result };

/** `loginByEmail` for `mutation loginByEmail(…) {…}`: the key of an operation in errors, hooks and `documents`. */
export function operationName(document: string): string {
  return /^\s*\w+\s+(\w+)/.exec(document)?.[1] ?? 'anonymous';
}
