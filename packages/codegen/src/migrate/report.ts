/** What happened, for the console and for a review. */

export interface Place {
  file: string;
  line: number;
  rule: string;
  text: string;
}

export interface MigrateReport {
  changed: string[];
  /** What a person has to look at. */
  places: Place[];
  /** What was found of 4.x or of us: without it there is nothing to say. */
  isConcerned: boolean;
  /** Installs what the manifests ask for now. */
  install?: string;
}

const GUIDE = 'docs/migration.md';
const EVERYWHERE = `What changed for every program (deadlines, retries, errors, sessions) has no place in your code: read ${GUIDE}, “What is different on purpose”.`;

const steps = ({ install }: MigrateReport): string[] => [
  ...(install ? [`Run ${install}.`] : []),
  'Run your type-check and your tests.',
  EVERYWHERE,
];

const count = (many: number, what: string) => `${many} ${what}${many === 1 ? '' : 's'}`;

/** Lines for the console. */
export function printed(report: MigrateReport, dryRun: boolean): string {
  const { changed, places } = report;
  const list = (items: readonly string[]) => items.map((item) => `  ${item}\n`).join('');
  const head = `${dryRun ? 'Would change' : 'Changed'} ${count(changed.length, 'file')}${changed.length ? `:\n${list(changed)}` : '.\n'}`;
  if (!report.isConcerned && places.length === 0) return `${head}\nNothing of 4.x was found.\n`;
  const lines = places.map(({ file, line, text }) => `${file}:${line}  ${text}`);
  const look = lines.length ? `\nLook at these yourself:\n${list(lines)}` : '';
  return `${head}${look}\nNext:\n${list(steps(report))}`;
}

/** First line of the page; by it the file is known again. */
export const REVIEW_TITLE = '# Moved from authing-js-sdk 4.x';

/** A page for a review: what to look at, by reason, with every place. */
export function reviewPage(report: MigrateReport): string {
  const { changed, places } = report;
  const byText = new Map<string, Place[]>();
  for (const place of places) {
    const key = `${place.rule}\n${place.text}`;
    byText.set(key, [...(byText.get(key) ?? []), place]);
  }
  const reasons = [...byText].map(([key, found]) => {
    const [rule, text] = key.split('\n');
    return `### ${rule}\n\n${text}\n\n${found.map(({ file, line }) => `- [ ] \`${file}:${line}\``).join('\n')}\n`;
  });
  return [
    REVIEW_TITLE,
    `${count(changed.length, 'file')} changed, ${count(places.length, 'place')} to look at.`,
    '## Look at these',
    ...(reasons.length ? reasons : ['No place was found.']),
    '## Changed files',
    changed.map((file) => `- \`${file}\``).join('\n') || 'None.',
    '## Next',
    steps(report)
      .map((step, index) => `${index + 1}. ${step}`)
      .join('\n'),
    '',
  ].join('\n\n');
}
