/** Where a name of the file is used. Babel's scopes know values; names in types are found here. */
import { type Path, type Program, walk } from './syntax.js';

export interface TypeNames {
  /** Every name in a type, in order. */
  uses: Path[];
  /** Interfaces, aliases and the like that the file declares. */
  declared: Set<string>;
}

const IN_TYPE = /^TS(TypeReference|ExpressionWithTypeArguments|InterfaceHeritage|ClassImplements|TypeQuery)$/;

export function typeNamesOf(ast: Program): TypeNames {
  const names: TypeNames = { uses: [], declared: new Set() };
  walk(ast, {
    Identifier(path) {
      const { type } = path.parent;
      if (IN_TYPE.test(type) || (type === 'TSQualifiedName' && path.key === 'left')) names.uses.push(path as Path);
      if (/^TS\w+Declaration$/.test(type) && path.key === 'id') names.declared.add(path.node.name);
    },
  });
  return names;
}

/** Every use of a name, in values and in types. */
export function usesOf({ uses }: TypeNames, scope: Path['scope'], name: string): Path[] {
  const binding = scope.getBinding(name);
  const types = uses.filter(
    (path) => nameOf(path.node) === name && path.scope.getBinding(name) === binding && !isParameter(path, name),
  );
  return [...new Map([...(binding?.referencePaths ?? []), ...types].map((path) => [path.node.start, path])).values()];
}

const nameOf = (node: unknown) => (node as { name?: unknown } | undefined)?.name;

/** `name` is a type parameter of something around the path. */
const isParameter = (path: Path, name: string): boolean =>
  !!path.findParent(({ node }) => {
    const { params = [] } = (node as { typeParameters?: { params?: unknown[] } }).typeParameters ?? {};
    return params.some((parameter) => nameOf(parameter) === name || nameOf(nameOf(parameter)) === name);
  });
