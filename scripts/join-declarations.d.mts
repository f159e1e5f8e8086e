/** Joins what tsc wrote into a directory for a package with this manifest. Gives the text of each file by its name. */
export function joinDeclarations(directory: string, manifest: { exports: object }): Record<string, string>;
