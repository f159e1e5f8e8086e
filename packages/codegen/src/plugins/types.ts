/** `types.ts`: enums and inputs of the deployment. */
import type { GraphQLSchema } from 'graphql';
import { schemaTypes } from './shared-types.js';

export const plugin = (schema: GraphQLSchema): string => schemaTypes(schema).join('\n\n') || 'export {};';
