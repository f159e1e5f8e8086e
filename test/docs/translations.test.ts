import { expect, test } from '@jest/globals';
import { blocksOf, read, translations } from './pages.js';

const guides = translations.filter((page) => !page.endsWith('README.md'));
const originalOf = (page: string) => page.replace('/zh/', '/');

test('there are translations', () => {
  expect(guides.length).toBeGreaterThan(8);
});

test.each(guides)('%s has the code of its English page, whole and in the same order', (page) => {
  const [ours, theirs] = [page, originalOf(page)].map((path) => blocksOf(path).map(({ code }) => code));
  expect(ours).toEqual(theirs);
});

test.each(guides)('%s has the chapters, list items and table rows of its English page', (page) => {
  const [ours, theirs] = [page, originalOf(page)].map((path) => {
    const text = read(path).replace(/^```[\s\S]*?^```$/gm, '');
    return ['^#+ ', '^- ', '^\\|'].map((form) => text.match(new RegExp(form, 'gm'))?.length ?? 0);
  });
  expect(ours).toEqual(theirs);
});
