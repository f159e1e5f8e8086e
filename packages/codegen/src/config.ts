/** Options of the command line and of `authing-codegen.yml`. The command line wins. */
import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { detectPackage } from './detect-package.js';
import { type Headers, readSource } from './load.js';
import { messageOf, Problem } from './problem.js';
import type { Select } from './select.js';
import { readYaml } from './yaml-source.js';

const DEFAULT_CONFIG = 'authing-codegen.yml';

/** Everything one run needs to know, from the command line and the config file. */
export interface Settings {
  schema: string;
  /** Folder of the generated files. */
  out: string;
  headers: Headers;
  /** Patterns of the operator's own `.graphql` files. */
  documents: readonly string[];
  select: Select;
  openapi?: string;
  /** The SDK's package that the application imports. */
  package: string;
  check: boolean;
  cwd: string;
}

const options = {
  schema: { type: 'string' },
  out: { type: 'string' },
  header: { type: 'string', multiple: true },
  documents: { type: 'string', multiple: true },
  config: { type: 'string' },
  openapi: { type: 'string' },
  package: { type: 'string' },
  check: { type: 'boolean' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const;

type Arguments = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

export function readArguments(argv: readonly string[]): Arguments {
  try {
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    throw new Problem('usage', `${messageOf(error)}\nauthing-codegen --help lists the options.`);
  }
}

interface Config {
  schema?: string;
  out?: string;
  headers?: Record<string, string>;
  documents?: string | string[];
  select?: Record<string, string | string[]>;
  openapi?: string;
  package?: string;
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isTexts = (value: unknown): boolean => isText(value) || (Array.isArray(value) && value.every(isText));
const isMapOf =
  (isValue: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Object(value) === value && !Array.isArray(value) && Object.values(value as object).every(isValue);

const shape: Record<keyof Config, { is: (value: unknown) => boolean; what: string }> = {
  schema: { is: isText, what: 'text' },
  out: { is: isText, what: 'text' },
  headers: { is: isMapOf(isText), what: 'a map of texts' },
  documents: { is: isTexts, what: 'a pattern or a list of patterns' },
  select: { is: isMapOf(isTexts), what: 'a map of object names to lists of fields' },
  openapi: { is: isText, what: 'text' },
  package: { is: isText, what: 'text' },
};

function readConfig(file: string): Config {
  const config = valueIn(file) ?? {};
  if (!isMapOf(() => true)(config)) throw new Problem('usage', `${file}: must be a map of options`);
  for (const [name, value] of Object.entries(config as object)) {
    const rule = shape[name as keyof Config];
    if (!rule)
      throw new Problem('usage', `${file}: unknown option ${name}; there are ${Object.keys(shape).join(', ')}`);
    if (!rule.is(value)) throw new Problem('usage', `${file}: ${name} must be ${rule.what}`);
  }
  return config as Config;
}

function valueIn(file: string): unknown {
  const text = readSource(file, 'usage');
  try {
    return readYaml(text, file).value;
  } catch (error) {
    const message = messageOf(error);
    throw new Problem('usage', message.startsWith(file) ? message : `${file}: ${message}`);
  }
}

/** The config file: the one named, or the usual one when it is there. Paths in it are relative to it. */
function configOf(named: string | undefined, cwd: string): Config {
  const file = resolve(cwd, named ?? DEFAULT_CONFIG);
  if (!named && !existsSync(file)) return {};
  const config = readConfig(file);
  const here = (path: string) => (/^https?:/i.test(path) ? path : relative(cwd, resolve(dirname(file), path)));
  return {
    ...config,
    ...(config.schema && { schema: here(config.schema) }),
    ...(config.out && { out: here(config.out) }),
    ...(config.openapi && { openapi: here(config.openapi) }),
    documents: list(config.documents).map(here),
  };
}

const list = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** `authorization: Bearer …` */
function headersOf(lines: readonly string[]): Headers {
  return Object.fromEntries(
    lines.map((line) => {
      const [, name, value] = /^([\w!#$%&'*+.^`|~-]+):\s*(.*)$/.exec(line) ?? [];
      // The line may hold a token: it is not repeated.
      if (!name || value === undefined) throw new Problem('usage', "--header must look like 'name: value'");
      return [name.toLowerCase(), value];
    }),
  );
}

/** `${NAME}` is the environment variable, so that no token has to stand in a file. */
function withEnvironment(headers: Record<string, string> = {}): Headers {
  const filled = (text: string) =>
    text.replace(/\$\{(\w+)\}/g, (_, name: string) => {
      const value = process.env[name];
      if (value === undefined) throw new Problem('usage', `headers: the environment variable ${name} is not set`);
      return value;
    });
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), filled(value)]));
}

export function settingsFrom(args: Arguments, cwd: string): Settings {
  const config = configOf(args.config, cwd);
  const schema =
    args.schema ?? config.schema ?? missing('schema', 'an address, a .graphql file or an introspection answer');
  const out = args.out ?? config.out ?? missing('out', 'the folder to write to, such as src/authing');
  if (out.trim() === '') missing('out', 'the folder to write to, such as src/authing');
  return {
    schema,
    out,
    headers: { ...withEnvironment(config.headers), ...headersOf(args.header ?? []) },
    documents: args.documents ?? list(config.documents),
    select: Object.fromEntries(Object.entries(config.select ?? {}).map(([name, fields]) => [name, list(fields)])),
    openapi: args.openapi ?? config.openapi,
    package: packageName(args.package ?? config.package ?? detectPackage(cwd)),
    check: args.check ?? false,
    cwd,
  };
}

/** It becomes part of an import: nothing but the name of a package may stand there. */
function packageName(name: string): string {
  if (/^(@[\w.~-]+\/)?[\w.~-]+(\/[\w.~-]+)*$/.test(name)) return name;
  throw new Problem('usage', '--package must be the name of a package, such as @authing/auth');
}

function missing(option: string, what: string): never {
  throw new Problem('usage', `--${option} is missing: ${what}`);
}
