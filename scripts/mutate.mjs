/**
 * Breaks lines of the sources one at a time and tells which breaks no test notices. `npm run mutate -- --seed 7 --count 40 core auth`:
 * so many for each package, drawn by the seed. Each runs the tests beside the file, then those of its package and of test/faults, until
 * one fails. Ends with 1 when less than 92 of a hundred are noticed. Takes about half a minute for each, minutes for one that survives.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { filesBelow } from './graphql/read.mjs';

const ts = createRequire(new URL('../packages/codegen/package.json', import.meta.url))('typescript');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '40' } },
});
const packages = positionals.length ? positionals : ['core', 'auth', 'browser', 'management'];
const ENOUGH = 0.92;

const { SyntaxKind } = ts;
/** Operators and what each becomes. */
const OPERATORS = new Map([
  [SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [SyntaxKind.LessThanToken, '>='],
  [SyntaxKind.GreaterThanToken, '<='],
  [SyntaxKind.LessThanEqualsToken, '>'],
  [SyntaxKind.GreaterThanEqualsToken, '<'],
  [SyntaxKind.AmpersandAmpersandToken, '||'],
  [SyntaxKind.BarBarToken, '&&'],
  [SyntaxKind.QuestionQuestionToken, '&&'],
  [SyntaxKind.PlusToken, '-'],
  [SyntaxKind.MinusToken, '+'],
  [SyntaxKind.AsteriskToken, '/'],
]);

/** Every way in which a file can be broken: a place and the text that stands there then. */
function breaksOf(file) {
  const text = readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const add = (node, becomes) => {
    const start = node.getStart(source);
    const { line } = source.getLineAndCharacterOfPosition(start);
    found.push({ file, line: line + 1, start, end: node.end, was: text.slice(start, node.end), becomes });
  };
  const visit = (node) => {
    // Types have no run time.
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isBinaryExpression(node) && OPERATORS.has(node.operatorToken.kind))
      add(node.operatorToken, OPERATORS.get(node.operatorToken.kind));
    if (node.kind === SyntaxKind.TrueKeyword) add(node, 'false');
    if (node.kind === SyntaxKind.FalseKeyword) add(node, 'true');
    if (ts.isNumericLiteral(node) && !node.text.startsWith('0x')) add(node, `(${node.getText(source)} + 1)`);
    if (ts.isPrefixUnaryExpression(node) && node.operator === SyntaxKind.ExclamationToken)
      add(node, node.operand.getText(source));
    if (ts.isIfStatement(node)) add(node.expression, `!(${node.expression.getText(source)})`);
    if (ts.isConditionalExpression(node)) add(node.condition, `!(${node.condition.getText(source)})`);
    if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) add(node, ';');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Whether a test fails, first of those beside the file. */
function isNoticed({ file }, name) {
  const beside = readdirSync(dirname(file)).filter((other) => other.endsWith('.test.ts'));
  const near = beside.map((other) => `${dirname(file)}/${other}`);
  const far = [`packages/${name}/src`, 'test/faults'];
  return [near, far].some((paths) => paths.length > 0 && fails(paths, file));
}

function fails(paths, file) {
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--bail', '--silent'];
  const related = execFileSync(process.execPath, [...jest, '--listTests', '--findRelatedTests', file], {
    encoding: 'utf8',
  }).split('\n');
  const tests = related.filter((test) => paths.some((path) => test.includes(`/${path}`)));
  if (tests.length === 0) return false;
  const { status } = spawnSync(process.execPath, [...jest, '--runTestsByPath', ...tests], {
    stdio: 'ignore',
    timeout: 600_000,
  });
  return status !== 0;
}

/** Numbers from 0 to 1 that follow from the seed. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

if (execFileSync('git', ['status', '--porcelain', 'packages'], { encoding: 'utf8' }))
  throw new Error('packages/ has changes that are not committed: commit them first, since files are broken in place');
if (!existsSync('packages/core/dist')) throw new Error('The packages are not built: run npm run build first');

let broken;
const restore = () => broken && writeFileSync(broken.file, broken.text);
process.on('exit', restore);
process.on('SIGINT', () => process.exit(130));

const random = numbers(Number(values.seed));
let enough = true;
for (const name of packages) {
  const files = filesBelow(`packages/${name}/src`, '.ts').filter((file) => !/\.(test|generated|d)\.ts$/.test(file));
  const drawn = files
    .flatMap(breaksOf)
    .map((one) => ({ one, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, Number(values.count))
    .map(({ one }) => one);
  let noticed = 0;
  for (const one of drawn) {
    const text = readFileSync(one.file, 'utf8');
    broken = { file: one.file, text };
    writeFileSync(one.file, text.slice(0, one.start) + one.becomes + text.slice(one.end));
    const isSeen = isNoticed(one, name);
    restore();
    broken = undefined;
    if (isSeen) noticed++;
    else console.log(`${one.file}:${one.line} survives: ${one.was} → ${one.becomes}`);
  }
  console.log(`${name}: ${noticed} of ${drawn.length} noticed (seed ${values.seed})`);
  if (noticed < drawn.length * ENOUGH) enough = false;
}
if (!enough) process.exitCode = 1;
