import { GraphQLError, Lexer, type Source, TokenKind } from 'graphql';
import { Problem } from '../problem.js';

/** Deeper texts are nobody's; handling them would exhaust the stack. */
const MAX_DEPTH = 200;
const opening: readonly string[] = [TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L];
const closing: readonly string[] = [TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R];

/** @throws Problem for brackets too deep in each other, with file, line and column */
export function checkDepth(source: Source, kind: 'source' | 'usage'): void {
  const lexer = new Lexer(source);
  try {
    for (let depth = 0; lexer.token.kind !== TokenKind.EOF; lexer.advance()) {
      if (opening.includes(lexer.token.kind)) depth++;
      if (closing.includes(lexer.token.kind)) depth--;
      const { line, column } = lexer.token;
      if (depth > MAX_DEPTH)
        throw new Problem(kind, `${source.name}:${line}:${column}: nested more than ${MAX_DEPTH} levels deep`);
    }
  } catch (error) {
    // What is no GraphQL is told by the parser.
    if (!(error instanceof GraphQLError)) throw error;
  }
}
