// Enums, inputs and one interface per fragment: the printer is that of @authing/codegen.
import '../lib/typescript.mjs';
import { header } from './header.mjs';

const { sharedTypes } = await import('../../packages/codegen/src/plugins/shared-types.ts');

export const plugin = (schema, documents) => ({
  prepend: [header('schema/authing.graphql and schema/fragments'), ''],
  content: sharedTypes(schema, documents),
});
