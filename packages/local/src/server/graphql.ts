import type { ExecutionResult, GraphQLError } from 'graphql';
import { type Call, langOf } from './call.js';
import { requireAffordable } from './cost.js';
import type { Deployment } from './deployment.js';
import { type GraphqlRequest, prepare, rootFields } from './documents.js';
import { badRequest, type Lang, LocalError } from './errors.js';
import { internalError, Reply } from './reply.js';
import { executableSchema } from './schema.js';

/** @throws 400 for a body or document that is not good */
export async function readGraphql(
  body: Readonly<Record<string, unknown>>,
  deployment?: Deployment,
): Promise<GraphqlRequest> {
  const { query, variables, operationName } = body;
  if (typeof query !== 'string') throw badRequest('query must be text');
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string')
    throw badRequest('operationName must be text');
  if (variables !== undefined && variables !== null && (typeof variables !== 'object' || Array.isArray(variables))) {
    throw badRequest('variables must be an object');
  }
  const prepared = await prepare(await executableSchema(deployment), query);
  const chosen = prepared.operations.get(operationName ?? '');
  if (!chosen) throw badRequest('Name one of the operations in the document');
  const fields = rootFields(chosen);
  return {
    prepared,
    operationName: operationName ?? undefined,
    operation: fields[0] ?? 'unknown',
    names: fields,
    variables: (variables ?? {}) as Record<string, unknown>,
  };
}

export async function executeGraphql(call: Call, request: GraphqlRequest): Promise<Reply> {
  const { execute } = await import('graphql');
  const schema = await executableSchema(call.local.settings.deployment);
  await requireAffordable(call, schema, request);
  const result = await execute({
    schema,
    document: request.prepared.document,
    contextValue: call,
    variableValues: request.variables,
    operationName: request.operationName,
  });
  return graphqlReply(result, call.lang, (error) => reportInternal(call, error));
}

/** The service's error form: `errors[].message` is an object. */
export function graphqlFailure(error: LocalError, headers: Parameters<typeof langOf>[0]): Reply {
  return replyWith({ errors: [formed(error, langOf(headers))], data: null }, error, langOf(headers));
}

function graphqlReply(result: ExecutionResult, lang: Lang, report: (error: unknown) => void): Reply {
  if (!result.errors) return replyWith(result, null, lang);
  const failures = result.errors.map((error) => failureOf(error, report));
  const errors = failures.map((failure, i) => ({ ...formed(failure, lang), path: result.errors?.[i]?.path }));
  return replyWith({ errors, data: result.data ?? null }, failures[0] as LocalError, lang);
}

function failureOf(error: GraphQLError, report: (error: unknown) => void): LocalError {
  const cause = error.originalError;
  if (cause instanceof LocalError) return cause;
  // Without a cause or before the first field it is graphql-js that refuses: variables of the wrong type and the like.
  if (!cause || !error.path) return badRequest(error.message);
  report(cause);
  return internalError();
}

const formed = (error: LocalError, lang: Lang) => ({
  message: { code: error.code, message: error.messageIn(lang), data: error.data },
  extensions: { code: 'INTERNAL_SERVER_ERROR' },
});

function replyWith(body: object, failure: LocalError | null, lang: Lang): Reply {
  const outcome = failure ? { code: failure.code, message: failure.messageIn(lang) } : { code: 200, message: null };
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return new Reply(failure?.httpStatus ?? 200, JSON.stringify(body), headers, outcome);
}

/** A defect of this server: its developer sees it, the caller does not. */
export function reportInternal(call: Pick<Call, 'operation'>, error: unknown): void {
  process.stderr.write(
    `authing-local: ${call.operation} failed: ${error instanceof Error ? error.stack : String(error)}\n`,
  );
}
