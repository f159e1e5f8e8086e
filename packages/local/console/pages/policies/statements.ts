import type { PolicyStatementInput } from '@authing/management';

/** What a policy says, as JSON. @throws Error for text that is none */
export function readStatements(text: string): PolicyStatementInput[] {
  const value: unknown = JSON.parse(text);
  return (Array.isArray(value) ? value : [value]) as PolicyStatementInput[];
}

export const exampleStatements = JSON.stringify(
  [{ resource: 'book:*', actions: ['book:read'], effect: 'ALLOW' }],
  null,
  2,
);
