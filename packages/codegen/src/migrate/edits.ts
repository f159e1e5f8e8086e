/** Changes of a text by position, so that everything else stays as its author wrote it. */
export class Edits {
  readonly #edits: { start: number; end: number; text: string }[] = [];

  constructor(readonly source: string) {}

  /** Later edits of a place that was edited already are dropped. */
  replace(start: number, end: number, text: string): void {
    if (this.#edits.some((edit) => start < edit.end && end > edit.start)) return;
    this.#edits.push({ start, end, text });
  }

  get count(): number {
    return this.#edits.length;
  }

  /** Whether what stands at a position is replaced. */
  covers(position: number): boolean {
    return this.#edits.some(({ start, end }) => position >= start && position < end);
  }

  /** Where a position of the text after the edits was before. */
  before(position: number): number {
    let shift = 0;
    for (const { start, end, text } of this.#sorted()) {
      const at = start + shift;
      if (position < at) break;
      if (position < at + text.length) return start;
      shift += text.length - (end - start);
    }
    return position - shift;
  }

  /** In the order of the text; what was inserted at one place stays in the order it came. */
  #sorted() {
    return this.#edits
      .map((edit, index) => ({ ...edit, index }))
      .sort((a, b) => a.start - b.start || a.index - b.index);
  }

  toString(): string {
    let text = this.source;
    for (const { start, end, text: by } of this.#sorted().reverse()) {
      text = text.slice(0, start) + by + text.slice(end);
    }
    return text;
  }
}
