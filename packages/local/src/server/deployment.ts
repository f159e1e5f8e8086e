/** A private deployment to play: its schema, older or newer than the contract, and answers for what it has besides. */
export interface Deployment {
  readonly schema: string;
  readonly resolvers?: DeploymentResolvers;
}

type Values = Readonly<Record<string, unknown>>;

/** By type and field: `{ User: { employeeNumber: (user) => 'E-1' } }`. */
export type DeploymentResolvers = Readonly<
  Record<string, Readonly<Record<string, (source: Values, args: Values) => unknown>>>
>;
