import { browserError } from '../windows/errors.js';

/**
 * Lets the user choose a file. Call it in a click.
 *
 * @param accept Media types or endings, as the `accept` attribute takes them.
 * @throws AuthingError `browser` (`file_cancelled`) when the user chooses none.
 */
export function pickFile(accept: string): Promise<File> {
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', accept, hidden: true });
  return new Promise<File>((resolve, reject) => {
    const cancel = () => reject(browserError('file_cancelled', 'No file was chosen'));
    input.onchange = () => (input.files?.[0] ? resolve(input.files[0]) : cancel());
    input.oncancel = cancel;
    // Some browsers open the chooser only for an input that is in the page.
    document.body.append(input);
    input.click();
  }).finally(() => input.remove());
}
