import { readFileSync, writeFileSync } from 'node:fs';

/**
 * esbuild fills the object of an `import * as x` by a call that other bundlers must keep, and with it every function of
 * the package. Marked as pure, the call goes where the object is not used.
 */
export function makeNamespacesPure(file) {
  const text = readFileSync(file, 'utf8');
  const pure = text
    .replace(/^var (\w+) = \{\};\n__export\(\1, \{/gm, 'var $1 = /* @__PURE__ */ __export({}, {')
    .replace(/^(var __export = \((\w+), all\) => \{\n(?: .*\n)*)\};/m, '$1  return $2;\n};');
  if (pure.includes('PURE__ */ __export(') && !/__export = [^;]+;\n {2}return/.test(pure))
    throw new Error(`${file}: esbuild’s __export has changed`);
  if (pure !== text) writeFileSync(file, pure);
}
