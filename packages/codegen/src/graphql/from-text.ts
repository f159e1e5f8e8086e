import { buildASTSchema, type DocumentNode, GraphQLError, type GraphQLSchema, parse, Source } from 'graphql';
import { validateSDL } from 'graphql/validation/validate.js';
import { Problem } from '../problem.js';
import { checkDepth } from './depth.js';
import { located, locatedAll } from './places.js';

/** @throws Problem with file, line and column of what is wrong */
export function schemaFromText(text: string, file: string): GraphQLSchema {
  const document = parsed(text, file);
  const errors = validateSDL(document);
  if (errors.length > 0) throw new Problem('source', locatedAll(errors, file));
  return buildASTSchema(document, { assumeValidSDL: true });
}

function parsed(text: string, file: string): DocumentNode {
  try {
    const source = new Source(text, file);
    checkDepth(source, 'source');
    return parse(source);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new Problem('source', located(error, file));
  }
}
