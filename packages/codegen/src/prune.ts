/** Cuts selections down to what a deployment has, and writes down what is lost. */
import {
  type ArgumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Fragments } from './graphql/document-text.js';

/** What went: `User.employeeNumber` or `Query.users(page:)`, and why. */
export interface Loss {
  place: string;
  reason: string;
  /** The field is asked for all the same: its values are of another type than the SDK says. */
  isKept?: true;
}

type Field = GraphQLField<unknown, unknown>;

const fieldOf = (type: GraphQLNamedType | null | undefined, name: string): Field | undefined =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;

/** What a value that comes back is for a program: values of one kind are alike in JSON. */
function kindOf(type: GraphQLNamedType): string {
  if (isEnumType(type) || type.name === 'ID' || type.name === 'String') return 'a text';
  if (type.name === 'Int' || type.name === 'Float') return 'a number';
  return type.name === 'Boolean' ? 'a boolean' : type.name;
}

/** How the values of a field differ from what the SDK's types say; nothing when they fit them. */
function misfitOf(before: GraphQLOutputType, after: GraphQLOutputType): string | undefined {
  const [was, is] = [getNullableType(before), getNullableType(after)];
  if (isNonNullType(before) && !isNonNullType(after)) return 'may be null here';
  if (isListType(was) !== isListType(is)) return isListType(is) ? 'is a list here' : 'is no list here';
  if (isListType(was) && isListType(is)) return misfitOf(was.ofType, is.ofType);
  const [old, now] = [getNamedType(was), getNamedType(is)];
  const isSame = kindOf(old) === kindOf(now) || (isCompositeType(old) && isCompositeType(now));
  return isSame ? undefined : `is ${kindOf(now)} here, not ${kindOf(old)}`;
}

/** Why a field cannot be asked for although it is there. */
function obstacle(node: FieldNode, before: Field | undefined, field: Field): string | undefined {
  const given = new Set(node.arguments?.map(({ name }) => name.value));
  const demanded = field.args.find((argument) => isRequiredArgument(argument) && !given.has(argument.name));
  if (demanded) return `new required argument ${demanded.name}: ${demanded.type}`;
  const missing = before?.args.find(
    (argument) =>
      isRequiredArgument(argument) &&
      given.has(argument.name) &&
      !field.args.some(({ name }) => name === argument.name),
  );
  if (missing) return `missing required argument ${missing.name}`;
  const isComposite = isCompositeType(getNamedType(field.type));
  if (isComposite !== Boolean(node.selectionSet)) return isComposite ? 'is an object here' : 'is a plain value here';
  return undefined;
}

/** A type of the deployment, and the one that the contract has in its place: they may be called differently. */
interface Pair {
  type: GraphQLNamedType;
  was: GraphQLNamedType | null | undefined;
}

/** Prunes for one deployment. A fragment is pruned once; what it loses, every operation that spreads it loses. */
export class Pruner {
  readonly #fragments = new Map<string, { node?: FragmentDefinitionNode; losses: Loss[] }>();

  constructor(
    readonly published: GraphQLSchema,
    readonly deployment: GraphQLSchema,
    readonly source: Fragments,
  ) {}

  /** What is left of a fragment: no node when nothing is. */
  fragment(name: string): { node?: FragmentDefinitionNode; losses: readonly Loss[] } {
    const known = this.#fragments.get(name);
    if (known) return known;
    const entry: { node?: FragmentDefinitionNode; losses: Loss[] } = { losses: [] };
    this.#fragments.set(name, entry);
    const node = this.source.get(name);
    const pair = node && this.#pairOf(node.typeCondition.name.value);
    if (node && !pair) entry.losses.push({ place: node.typeCondition.name.value, reason: 'no such type' });
    const selectionSet = node && pair && this.#set(node.selectionSet, pair, entry.losses);
    if (node && selectionSet) entry.node = { ...node, selectionSet };
    return entry;
  }

  /** All fragments of which something is left. */
  fragments(): Fragments {
    const left = [...this.source.keys()].map((name) => [name, this.fragment(name).node] as const);
    return new Map(left.filter((entry): entry is [string, FragmentDefinitionNode] => entry[1] !== undefined));
  }

  /** The selection set of an operation; nothing when nothing is left of it. */
  root(
    { operation, selectionSet }: OperationDefinitionNode,
    type: GraphQLNamedType,
    losses: Loss[],
  ): SelectionSetNode | undefined {
    return this.#set(selectionSet, { type, was: this.published.getRootType(operation) }, losses);
  }

  #pairOf(name: string): Pair | undefined {
    const type = this.deployment.getType(name);
    return type && { type, was: this.published.getType(name) };
  }

  #set(set: SelectionSetNode, parent: Pair, losses: Loss[]): SelectionSetNode | undefined {
    const selections = set.selections.flatMap((node) => this.#selection(node, parent, losses) ?? []);
    return selections.length > 0 ? { ...set, selections } : undefined;
  }

  #selection(node: SelectionNode, parent: Pair, losses: Loss[]): SelectionNode | undefined {
    if (node.kind === Kind.FIELD) return this.#field(node, parent, losses);
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = this.fragment(node.name.value);
      losses.push(...fragment.losses);
      return fragment.node && node;
    }
    const condition = node.typeCondition?.name.value;
    const pair = condition ? this.#pairOf(condition) : parent;
    if (!pair) losses.push({ place: condition ?? '', reason: 'no such type' });
    const selectionSet = pair && this.#set(node.selectionSet, pair, losses);
    return selectionSet && { ...node, selectionSet };
  }

  #field(node: FieldNode, parent: Pair, losses: Loss[]): FieldNode | undefined {
    if (node.name.value === '__typename') return node;
    const place = `${parent.type.name}.${node.name.value}`;
    const field = fieldOf(parent.type, node.name.value);
    const before = fieldOf(parent.was, node.name.value);
    const reason = field && obstacle(node, before, field);
    if (!field || reason) return void losses.push({ place, reason: reason ?? 'no such field' });
    const misfit = before && misfitOf(before.type, field.type);
    if (misfit) losses.push({ place, reason: `${misfit} (${field.type} instead of ${before.type})`, isKept: true });
    const args = node.arguments?.filter((argument) => this.#keeps(argument, field, place, losses));
    if (!node.selectionSet) return { ...node, arguments: args };
    const pair = { type: getNamedType(field.type), was: before && getNamedType(before.type) };
    const selectionSet = this.#set(node.selectionSet, pair, losses);
    if (!selectionSet) return void losses.push({ place, reason: 'none of the fields asked for is there' });
    return { ...node, arguments: args, selectionSet };
  }

  #keeps(argument: ArgumentNode, field: Field, place: string, losses: Loss[]): boolean {
    const isThere = field.args.some(({ name }) => name === argument.name.value);
    if (!isThere) losses.push({ place: `${place}(${argument.name.value}:)`, reason: 'no such argument' });
    return isThere;
  }
}
