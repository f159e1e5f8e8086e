/** The project as TypeScript's checker sees it: components and JavaScript too, with 4.x or with our packages. */
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
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
  allowImportingTsExtensions: true,
};

/** What a project without a configuration of its own is read with. */
const defaults: ts.CompilerOptions = {
  ...{ target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, jsx: ts.JsxEmit.Preserve, strict: false },
  ...{ moduleResolution: ts.ModuleResolutionKind.Bundler, esModuleInterop: true, types: ['*'] },
};

export function optionsFor(tsconfig: string | undefined): ts.CompilerOptions {
  if (!tsconfig) return { ...defaults, ...ownOptions };
  const { config } = ts.readConfigFile(tsconfig, ts.sys.readFile);
  const host = { ...ts.sys, readDirectory: () => [] };
  const { options } = ts.parseJsonConfigFileContent(config ?? {}, host, dirname(tsconfig), undefined, tsconfig);
  // Which compiler the project has is not known: all before 6.0 read every package of types.
  return { ...options, jsx: options.jsx ?? ts.JsxEmit.Preserve, types: options.types ?? ['*'], ...ownOptions };
}

export const tsconfigOf = (file: string): string | undefined =>
  ts.findConfigFile(dirname(file), ts.sys.fileExists) ??
  ts.findConfigFile(dirname(file), ts.sys.fileExists, 'jsconfig.json');

/** The name a file has in the program. */
export const programName = (file: string, text: string): string =>
  isComponent(file) ? file + scriptOf(file, text).extension : file;

/** Declarations do not change while the command runs: they are read once for all programs. */
const declarations = new Map<string, ts.SourceFile>();

export function createProgram(texts: Texts, options: ts.CompilerOptions): ts.Program {
  const scripts = new Map([...texts].map(([file, text]) => [programName(file, text), scriptOf(file, text).text]));
  const host = ts.createCompilerHost(options, true);
  const { fileExists, readFile } = host;
  host.fileExists = (file) => scripts.has(file) || fileExists(file);
  host.readFile = (file) => scripts.get(file) ?? (file === STAND_IN ? standIn : readFile(file));
  host.getSourceFile = (file, language) => {
    const isShared = file.endsWith('.d.ts') && !scripts.has(file);
    const known = isShared ? declarations.get(file) : undefined;
    if (known) return known;
    const text = host.readFile(file);
    const kind = /\.[cm]?js$/.test(file) ? ts.ScriptKind.JSX : undefined;
    if (text === undefined) return undefined;
    const read = ts.createSourceFile(file, text, language, true, kind);
    if (isShared) declarations.set(file, read);
    return read;
  };
  const cache = ts.createModuleResolutionCache(host.getCurrentDirectory(), (name) => name, options);
  host.resolveModuleNameLiterals = (literals, from, redirected, _, sourceFile) =>
    literals.map((literal) => {
      const component = componentOf(literal.text, from, scripts);
      if (component) return component;
      const mode = ts.getModeForUsageLocation(sourceFile, literal, options);
      if (/^@authing\/(auth|browser|management|core)(\/|$)/.test(literal.text)) return ours(literal.text);
      const found = ts.resolveModuleName(literal.text, from, options, host, cache, redirected, mode);
      if (!isOld(literal.text) || isDeclared(found)) return found;
      return { resolvedModule: { resolvedFileName: STAND_IN, extension: '.d.ts', isExternalLibraryImport: true } };
    });
  const rootNames = [...scripts.keys()];
  return ts.createProgram({ rootNames, options, host });
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
