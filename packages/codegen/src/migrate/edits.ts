/** Changes of a text by position, so that everything else stays as its author wrote it. */
export class Edits {
  readonly #edits: { start: number; end: number; text: string }[] = [];

  constructor(readonly source: string) {}

  /** Later edits of a place that was edited already are dropped. */
  replace(start: number, end: number, text: string): void {
    if (this.#edits.some((edit) => start < edit.end && end > edit.start)) return;
    this.#edits.push({ start, end, text });
  }

  get changed(): boolean {
    return this.#edits.length > 0;
  }

  toString(): string {
    let text = this.source;
    for (const { start, end, text: by } of [...this.#edits].sort((a, b) => b.start - a.start)) {
      text = text.slice(0, start) + by + text.slice(end);
    }
    return text;
  }
}
