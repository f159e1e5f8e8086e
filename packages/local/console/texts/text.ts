/** A text in both languages; `{name}` stands for a value. Without one of the two it does not compile. */
export type Text = readonly [english: string, chinese: string];
