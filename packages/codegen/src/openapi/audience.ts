/** What of a contract is for end users. The rest, which only an administrator's token opens, is for @authing/management. */
import { memberOf, type OpenapiDocument, operations, type Route, type SchemaObject } from './document.js';
import { printSchema } from './interfaces.js';
import { printRoute } from './routes.js';
import { createPrinter } from './types.js';

/** Whether only the token of an administrator opens the route. */
export function isForManagement({ operation }: Route): boolean {
  const ways = operation.security ?? [];
  return ways.length > 0 && ways.every((way) => Object.keys(way).join() === 'managementToken');
}

/** The schemas that the routes of end users refer to, and what those refer to. */
export function endUserSchemas(document: OpenapiDocument): Record<string, SchemaObject> {
  const { schemas } = document.components;
  // Printing tells what is referred to; a set gives what is added to it on the way as well.
  const printer = createPrinter(document, { unclear: () => 'unknown' });
  for (const route of operations(document)) if (!isForManagement(route)) printRoute(printer, route);
  for (const name of printer.referred) printSchema(printer, name, memberOf(schemas, name) ?? {});
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => printer.referred.has(name)));
}
