/** Rows of objects as a Markdown table; the keys of the first are the heads. */
export function table(rows) {
  const heads = Object.keys(rows[0]);
  const cells = (row) => heads.map((head) => String(row[head] ?? ''));
  const line = (values) => `| ${values.join(' | ')} |`;
  return [line(heads), line(heads.map((_, at) => (at ? '--:' : '---'))), ...rows.map((row) => line(cells(row)))].join(
    '\n',
  );
}

/** `{ us: 12.34 }` → `12.3`, with how far the middle half of the rounds spread. */
export function spread(values, digits = 0) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  const half = (at(0.75) - at(0.25)) / 2;
  return { median: at(0.5), text: `${at(0.5).toFixed(digits)} ± ${half.toFixed(digits)}` };
}
