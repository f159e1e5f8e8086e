// Enums, inputs and one interface per fragment: the printer is that of @authing/codegen.
import '../lib/typescript.mjs';
import { endUserTypes } from './end-user-types.mjs';
import { header } from './header.mjs';

const { sharedTypes } = await import('../../packages/codegen/src/plugins/shared-types.ts');

/** `for: core` prints what end users meet, `for: management` what is left. */
export function plugin(schema, documents, config) {
  const shared = endUserTypes(schema, documents);
  const isForCore = config.for === 'core';
  const content = sharedTypes(schema, documents, (name) => shared.has(name) === isForCore);
  const imported = [...shared].filter((name) => new RegExp(`\\b${name}\\b`).test(content)).sort();
  const imports = isForCore ? [] : [`import type { ${imported.join(', ')} } from '@authing/core';`];
  return { prepend: [header('schema/authing.graphql and schema/fragments'), ...imports, ''], content };
}
