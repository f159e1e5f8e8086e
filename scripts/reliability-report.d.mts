interface Check {
  n: number;
  check: string;
  promise: string;
  /** File and title, a space between them. */
  tests?: string[];
  not?: string;
}
export function readTitles(): Map<string, string[]>;
export function faultsOf(checks: readonly object[], titles: Map<string, string[]>): string[];
export function page(checks: readonly Check[], titles: Map<string, string[]>): string;
