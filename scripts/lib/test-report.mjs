/**
 * Reads jest's reports for `.ci/run`. `failing REPORT` prints the files with failed tests, if they are few; `total CHECKS REPORT AGAIN`
 * prints the line with the totals, where what failed first counts as it ended when it was run again.
 */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** More than this many files that fail are no accident. */
const FEW = 5;

const [what, ...args] = process.argv.slice(2);

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const failedFiles = ({ testResults }) => testResults.filter(({ status }) => status === 'failed');

if (what === 'failing') {
  const report = read(args[0]);
  const files = report ? failedFiles(report).map(({ name }) => relative('.', name)) : [];
  if (files.length <= FEW) console.log(files.join(' '));
} else {
  const [checks, first, second] = args;
  const report = read(first) ?? { testResults: [], numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 1 };
  const again = read(second);
  // A file that could not be run has no tests to count.
  const failuresOf = ({ testResults }) =>
    testResults
      .filter(({ status }) => status === 'failed')
      .reduce((sum, { assertionResults }) => sum + Math.max(1, countOf(assertionResults, 'failed')), 0);
  let failed = report.testResults.length ? failuresOf(report) : report.numFailedTestSuites;
  let passed = report.numPassedTests;
  if (again) {
    for (const { name, assertionResults } of failedFiles(report)) {
      const later = again.testResults.find((result) => result.name === name);
      if (later?.status !== 'passed') continue;
      console.log(`passed only when run again: ${relative('.', name)}`);
      const wrong = countOf(assertionResults, 'failed');
      failed -= Math.max(1, wrong);
      passed += assertionResults.length ? wrong : countOf(later.assertionResults, 'passed');
    }
  }
  failed += Number(checks);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed || !passed ? 1 : 0;
}

function countOf(results, status) {
  return results.filter((result) => result.status === status).length;
}
