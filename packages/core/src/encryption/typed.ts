/** What one call encrypted. */
export interface Typed {
  /** As they were typed. */
  passwords: string[];
  /** The service's key they were encrypted with. */
  key?: string | undefined;
}
