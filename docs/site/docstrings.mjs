/** Prints every public export whose docstring is missing or says no more than its name: one line each, nothing when all is well. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import ts from 'typescript';

process.chdir(new URL('../..', import.meta.url).pathname);

/** The source files behind the `exports` of a package, as scripts/build-package.mjs finds them. */
function entriesOf(name) {
  const { exports } = JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8'));
  const files = JSON.stringify(exports).match(/dist\/[\w./-]+\.js(?=")/g) ?? [];
  const names = new Set(files.map((file) => file.replace(/^.*\/|(\.min)?\.js$/g, '')));
  // What these hold is generated: each is a document of the contract, under the name of its operation.
  names.delete('documents');
  return [...names].flatMap((entry) =>
    [`packages/${name}/src/${entry}.ts`, `packages/${name}/src/${entry}/${entry}.ts`].filter(existsSync).slice(0, 1),
  );
}

const packages = readdirSync('packages').filter((name) => existsSync(`packages/${name}/package.json`));
const entries = packages.flatMap(entriesOf);
const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
const program = ts.createProgram(entries, { ...options, noEmit: true });
const checker = program.getTypeChecker();

const words = (text) => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
/** `loginByEmail` → login by email */
const wordsOfName = (name) => words(name.replace(/([a-z0-9])([A-Z])/g, '$1 $2'));

function problemWith(name, text) {
  if (!text) return 'has no docstring';
  if (text.length <= 20) return `says only “${text}”`;
  const known = new Set([...wordsOfName(name), 'the', 'a', 'an', 'of', 'to', 'options', 'type', 'for']);
  return words(text).every((word) => known.has(word)) ? `says its name again: “${text}”` : undefined;
}

const resolve = (symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);

/** Exports of a module and, one level down, of the modules it exports under a name. */
function* exportsOf(module) {
  for (const given of checker.getExportsOfModule(module)) {
    const symbol = resolve(given);
    if (symbol.flags & ts.SymbolFlags.ValueModule) yield* exportsOf(symbol);
    else yield { name: given.name, symbol };
  }
}

const isDeprecatedAlias = (symbol) => symbol.getJsDocTags(checker).some(({ name }) => name === 'deprecated');
const seen = new Set();
let count = 0;
for (const entry of entries) {
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry));
  for (const { name, symbol } of module ? exportsOf(module) : []) {
    const declaration = symbol.declarations?.[0];
    if (seen.has(symbol) || !declaration || declaration.getSourceFile().fileName.includes('node_modules')) continue;
    seen.add(symbol);
    count += 1;
    const text = ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();
    const problem = problemWith(name, text);
    if (!problem || (!text && isDeprecatedAlias(symbol))) continue;
    const file = declaration.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(declaration.getStart());
    console.log(`${file.fileName.replace(`${process.cwd()}/`, '')}:${line + 1} ${name} ${problem}`);
  }
}
console.error(`${count} exports of ${entries.length} entries in ${new Set(entries.map(dirname)).size} folders`);
