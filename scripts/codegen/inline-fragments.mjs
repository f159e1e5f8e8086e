// Turns an operation with fragment spreads into the smallest equivalent text: spreads replaced by their fields, repeated
// fields merged, white space dropped. Smaller in the bundle and on the wire than shipping fragments.
import { Kind, print, stripIgnoredCharacters } from 'graphql';

/** Two selections of the same response key and arguments are one selection. */
function merge(into, field) {
  const key = print({ ...field, selectionSet: undefined });
  const known = into.get(key);
  if (!known) into.set(key, field);
  else if (field.selectionSet) {
    const selections = [...known.selectionSet.selections, ...field.selectionSet.selections];
    into.set(key, { ...known, selectionSet: { ...known.selectionSet, selections } });
  }
}

function flatten(selectionSet, fragments, into = new Map()) {
  for (const selection of selectionSet.selections) {
    const conditional = selection.directives?.length > 0;
    if (selection.kind === Kind.FRAGMENT_SPREAD && !conditional) {
      flatten(fragments.get(selection.name.value).selectionSet, fragments, into);
    } else if (selection.kind === Kind.FIELD) {
      merge(into, selection);
    } else {
      throw new Error(`inline fragments and conditional spreads are not supported: ${print(selection)}`);
    }
  }
  return into;
}

function inlined(node, fragments) {
  if (!node.selectionSet) return node;
  const selections = [...flatten(node.selectionSet, fragments).values()].map((field) => inlined(field, fragments));
  return { ...node, selectionSet: { ...node.selectionSet, selections } };
}

/**
 * @param operation an OperationDefinitionNode
 * @param fragments Map of fragment name to FragmentDefinitionNode
 */
export const documentText = (operation, fragments) => stripIgnoredCharacters(print(inlined(operation, fragments)));
