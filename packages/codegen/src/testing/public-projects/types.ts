/** A script that prints lines, each with a label first. */
export interface Run {
  file: string;
  /** The lines that differ, by label, each with the method whose change the report names. */
  differs: Readonly<Record<string, string>>;
}

/** A form in which a public project uses 4.x, rebuilt small and in our own words. */
export interface PublicProject {
  /** Where the form was seen: owner/name@commit. */
  seen: string;
  form: string;
  files: Readonly<Record<string, string>>;
  /** What changes in each file, as pairs of old and new text. Everything else stays, character by character. */
  changes: Readonly<Record<string, readonly (readonly [old: string, now: string])[]>>;
  /** The lines of the report on each file, to the first colon, but those of the type-check. */
  told?: Readonly<Record<string, readonly string[]>>;
  /** Scripts that run against a local Authing before and after. */
  runs?: readonly Run[];
}

export const AUTH = ["'authing-js-sdk'", "'@authing/auth'"] as const;
export const BROWSER = ["'authing-js-sdk'", "'@authing/browser'"] as const;
export const MANAGEMENT = ["'authing-js-sdk'", "'@authing/management'"] as const;

/** A manifest that asks for packages. */
export const asks = (packages: Readonly<Record<string, string>>): string =>
  `${JSON.stringify({ private: true, dependencies: packages }, null, 2)}\n`;
