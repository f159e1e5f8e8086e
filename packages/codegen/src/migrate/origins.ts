/** Tells which members are those of 4.x, by the type of the object. */
import ts from 'typescript';
import { owners } from './owners.js';
import { STAND_IN } from './program.js';

const fromOld = ({ fileName }: ts.SourceFile): boolean =>
  fileName === STAND_IN || /\/authing-js-sdk\/.*\.d\.ts$/.test(fileName);

/** Whether something of 4.x is declared here. */
export const isOfOld = (declaration: ts.Node | undefined): boolean =>
  !!declaration && fromOld(declaration.getSourceFile());

/** The class of 4.x that declares a member, as `auth mfa`; `User` for a record. */
function ownerOf(declaration: ts.Declaration | undefined): string | undefined {
  if (!declaration || !isOfOld(declaration)) return undefined;
  const isWhole = ts.isClassLike(declaration) || ts.isInterfaceDeclaration(declaration);
  const around = isWhole ? declaration : declaration.parent;
  // A record may be an interface or the name of a type in braces.
  const parent = around && ts.isTypeLiteralNode(around) ? around.parent : around;
  const name = (parent as ts.ClassDeclaration | undefined)?.name?.text ?? '';
  const part = /\/management\//.test(declaration.getSourceFile().fileName) ? 'management' : 'auth';
  if (Object.hasOwn(owners, `${name} ${part}`)) return owners[`${name} ${part}`]![0];
  if (Object.hasOwn(owners, name)) return owners[name]![0];
  const isRecord = parent && (ts.isInterfaceDeclaration(parent) || ts.isTypeAliasDeclaration(parent));
  return isRecord ? name : undefined;
}

const partsOf = (type: ts.Type): ts.Type[] => (type.isUnionOrIntersection() ? type.types.flatMap(partsOf) : [type]);

/** `auth mfa.verifyTotpMfa`, when a value of this type has that member from 4.x. */
export function memberOf(checker: ts.TypeChecker, type: ts.Type, name: string): string | undefined {
  for (const part of partsOf(checker.getNonNullableType(type))) {
    const declared = checker.getPropertyOfType(part, name)?.declarations?.[0] ?? part.symbol?.declarations?.[0];
    const owner = ownerOf(declared);
    if (owner) return owner.includes(' ') ? `${owner}.${name}` : `${owner} ${name}`;
  }
  return undefined;
}

/** What is known of an object whose type nobody wrote down. */
export const isUnknown = (type: ts.Type): boolean => (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
