import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

export const title = 'The repository itself';
export const about = 'Seconds of wall time on this machine.';

const timed = (command, ...args) => {
  const start = performance.now();
  const { status, stderr, stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
  });
  if (status) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
  return ((performance.now() - start) / 1000).toFixed(1);
};

/** A deployment that has grown for years: the contract and hundreds of types, inputs and enums besides. */
function writeLargeSchema(file) {
  const parts = Array.from(
    { length: 2_000 },
    (_, i) => `enum Kind${i} { FIRST SECOND }
input Filter${i} { "Whose." owner: ID! kind: Kind${i} and: [Filter${i}!] }
type Thing${i} { "Id." id: ID! kind: Kind${i}! owner: User }
extend type User { thing${i}: Thing${i} }
extend type Query { things${i}(filter: Filter${i}): [Thing${i}!]! }`,
  );
  writeFileSync(file, [readFileSync('schema/authing.graphql', 'utf8'), ...parts].join('\n'));
}

/** 10,000 input types and 2,000 enums, or a part of them: time and memory grow with the size. */
function writeManyInputs(folder, count) {
  mkdirSync(folder, { recursive: true });
  const enums = Array.from({ length: count / 5 }, (_, i) => `enum Kind${i} { FIRST SECOND }`);
  const inputs = Array.from(
    { length: count },
    (_, i) => `input Filter${i} { "Whose." owner: ID! kind: Kind${i % (count / 5)} and: [Filter${i}!] }`,
  );
  const roots = inputs.map((_, i) => `things${i}(filter: Filter${i}): Int`);
  const text = [...enums, ...inputs, `extend type Query { ${roots.join(' ')} }`].join('\n');
  writeFileSync(`${folder}/schema.graphql`, `${readFileSync('schema/authing.graphql', 'utf8')}\n${text}`);
  return ['packages/codegen/dist/cli.js', '--schema', `${folder}/schema.graphql`, '--out', `${folder}/out`];
}

export async function run() {
  const directory = 'bench/.tmp/large';
  mkdirSync(directory, { recursive: true });
  writeLargeSchema(`${directory}/schema.graphql`);
  const generate = [
    'packages/codegen/dist/cli.js',
    '--schema',
    `${directory}/schema.graphql`,
    '--out',
    `${directory}/out`,
  ];
  const build = ['pnpm', 'exec', 'turbo', 'run', 'build', '--output-logs=errors-only'];
  rmSync('.turbo', { recursive: true, force: true });
  return [
    { what: 'regenerate everything', seconds: timed(process.execPath, 'scripts/generate.mjs'), budget: 5 },
    { what: 'build from clean', seconds: timed('npx', ...build, '--force'), budget: 15 },
    { what: 'build, nothing changed', seconds: timed('npx', ...build), budget: 1 },
    { what: '@authing/codegen, 10,000 lines of schema', seconds: timed(process.execPath, ...generate), budget: 10 },
    ...[2_500, 5_000, 10_000].map((count) => ({
      what: `@authing/codegen, ${count.toLocaleString('en')} input types and ${(count / 5).toLocaleString('en')} enums in 1 GB`,
      seconds: timed(
        process.execPath,
        '--max-old-space-size=1024',
        ...writeManyInputs(`bench/.tmp/inputs-${count}`, count),
      ),
      budget: (15 * count) / 10_000 + 2,
    })),
  ];
}
