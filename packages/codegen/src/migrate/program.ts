/** The project as TypeScript's checker sees it: components and JavaScript too, with 4.x or with our packages. */
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { BROWSER, usesEarlierBrowser } from './earlier-browser.js';
import { isOld } from './old.js';
import { isComponent, scriptOf } from './scripts.js';
import { standIn } from './stand-in.js';

const HERE = fileURLToPath(import.meta.url);
/** Stands for 4.x where it is not installed. */
export const STAND_IN = resolve(dirname(HERE), '__authing-js-sdk.d.ts');

/** Files by path. A component is one more script for the checker. */
export type Texts = ReadonlyMap<string, string>;

const ownOptions: ts.CompilerOptions = {
  ...{ noEmit: true, allowJs: true, skipLibCheck: true, incremental: false, composite: false, declaration: false },
  ...{ noUnusedLocals: false, noUnusedParameters: false, emitDeclarationOnly: false, ignoreDeprecations: '6.0' },
  ...{ maxNodeModuleJsDepth: 0, isolatedDeclarations: false, tsBuildInfoFile: undefined, declarationMap: false },
  // What counts of the errors in JavaScript is decided where they are compared.
  ...{ allowImportingTsExtensions: true, checkJs: true },
};

/** What a project without a configuration of its own is read with. */
const defaults: ts.CompilerOptions = {
  ...{ target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, jsx: ts.JsxEmit.Preserve, strict: false },
  ...{ moduleResolution: ts.ModuleResolutionKind.Bundler, esModuleInterop: true, types: ['*'] },
};

/** How a folder of the project is compiled, and whether its JavaScript is checked. */
export interface Configured {
  options: ts.CompilerOptions;
  checksJs: boolean;
}

export function optionsFor(tsconfig: string | undefined): Configured {
  if (!tsconfig) return { options: { ...defaults, ...ownOptions }, checksJs: false };
  const { config } = ts.readConfigFile(tsconfig, ts.sys.readFile);
  const host = { ...ts.sys, readDirectory: () => [] };
  const { options } = ts.parseJsonConfigFileContent(config ?? {}, host, dirname(tsconfig), undefined, tsconfig);
  // Which compiler the project has is not known: all before 6.0 read every package of types.
  const own = { jsx: options.jsx ?? ts.JsxEmit.Preserve, types: options.types ?? ['*'], ...ownOptions };
  return { options: { ...options, ...own }, checksJs: !!options.checkJs };
}

export const tsconfigOf = (file: string): string | undefined =>
  ts.findConfigFile(dirname(file), ts.sys.fileExists) ??
  ts.findConfigFile(dirname(file), ts.sys.fileExists, 'jsconfig.json');

/** The name a file has in the program. */
export const programName = (file: string, text: string): string =>
  isComponent(file) ? file + scriptOf(file, text).extension : file;

/** Declarations do not change while the command runs: they are read once for all programs. */
const declarations = new Map<string, ts.SourceFile>();

/** @param before a program of the same files, whose unchanged parts are taken over */
export function createProgram(texts: Texts, options: ts.CompilerOptions, before?: ts.Program): ts.Program {
  const scripts = new Map([...texts].map(([file, text]) => [programName(file, text), scriptOf(file, text).text]));
  const host = ts.createCompilerHost(options);
  // Comments of TypeScript say nothing to a checker; those of JavaScript are read all the same.
  host.jsDocParsingMode = ts.JSDocParsingMode.ParseForTypeErrors;
  const { fileExists, readFile } = host;
  host.fileExists = (file) => scripts.has(file) || fileExists(file);
  host.readFile = (file) => scripts.get(file) ?? (file === STAND_IN ? standIn : readFile(file));
  host.getSourceFile = (file, language) => {
    const isShared = /\.d\.[cm]?ts$/.test(file) && !scripts.has(file);
    const known = isShared ? declarations.get(file) : undefined;
    if (known) return known;
    const text = host.readFile(file);
    const kind = /\.[cm]?js$/.test(file) ? ts.ScriptKind.JSX : undefined;
    if (text === undefined) return undefined;
    const same = before?.getSourceFile(file);
    if (same?.text === text) return same;
    const read = ts.createSourceFile(file, text, language, false, kind);
    if (isShared) declarations.set(file, read);
    return read;
  };
  const cache = ts.createModuleResolutionCache(host.getCurrentDirectory(), (name) => name, options);
  host.resolveModuleNameLiterals = (literals, from, redirected, _, sourceFile) =>
    literals.map((literal) => {
      const component = componentOf(literal.text, from, scripts);
      if (component) return component;
      const mode = ts.getModeForUsageLocation(sourceFile, literal, options);
      const isEarlier = literal.text === BROWSER && usesEarlierBrowser(sourceFile.text);
      if (!isEarlier && /^@authing\/(auth|browser|management|core)(\/|$)/.test(literal.text)) return ours(literal.text);
      const found = ts.resolveModuleName(literal.text, from, options, host, cache, redirected, mode);
      if (!isOld(literal.text) || isDeclared(found)) return found;
      return { resolvedModule: { resolvedFileName: STAND_IN, extension: '.d.ts', isExternalLibraryImport: true } };
    });
  const rootNames = [...scripts.keys()];
  return ts.createProgram({ rootNames, options, host, ...(before && { oldProgram: before }) });
}

const isDeclared = ({ resolvedModule }: ts.ResolvedModuleWithFailedLookupLocations): boolean =>
  !!resolvedModule && /\.d\.[cm]?ts$/.test(resolvedModule.resolvedFileName);

function componentOf(name: string, from: string, scripts: ReadonlyMap<string, string>) {
  if (!isComponent(name)) return undefined;
  const path = resolve(dirname(from), name);
  const extension = (['.ts', '.tsx', '.js', '.jsx'] as const).find((one) => scripts.has(path + one));
  return extension && { resolvedModule: { resolvedFileName: path + extension, extension } };
}

const required = createRequire(HERE);

/** Our packages as they were published together with this command. */
function ours(name: string): ts.ResolvedModuleWithFailedLookupLocations {
  const options = { moduleResolution: ts.ModuleResolutionKind.Bundler, module: ts.ModuleKind.ESNext };
  const from = name.startsWith('@authing/core') ? required.resolve('@authing/auth') : HERE;
  return ts.resolveModuleName(name, from, options, ts.sys);
}
