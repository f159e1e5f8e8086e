/** One difference between two contracts, seen by somebody who moves from the first to the second. `text`: words only. */
export interface Change {
  level: 'breaking' | 'dangerous' | 'safe' | 'text';
  place: string;
  message: string;
}
