/** What would make a release fail, or hand its rights to somebody else, in the workflow that publishes. It is read as data. */
import { intersects, minVersion, subset, validRange } from 'semver';
import { parse } from 'yaml';

type Rights = string | Record<string, string> | null;

interface Step {
  uses?: string;
  run?: string;
  if?: unknown;
  with?: Record<string, unknown>;
  env?: Record<string, unknown>;
  'continue-on-error'?: unknown;
}

interface Job {
  uses?: string;
  permissions?: Rights;
  steps?: Step[];
  env?: Record<string, unknown>;
}

interface Workflow {
  on?: string | string[] | Record<string, { branches?: string[] } | null>;
  permissions?: Rights;
  env?: Record<string, unknown>;
  jobs: Record<string, Job>;
}

/**
 * Releases of changesets/action that were looked at. Before 1.7.0 it writes an .npmrc with an undefined token, which npm prefers to trusted
 * publishing. A comment beside a commit proves nothing: a new release is entered here by whoever looked at it.
 */
const CHANGESETS_ACTION = new Map([['a45c4d594aa4e2c509dc14a9f2b3b67ba3780d0d', '1.9.0']]);

/** Trusted publishing came with npm 11.5.1, which came with Node 24.5. */
const OLDEST_NPM = '11.5.1';
const OLDEST_NODE = '24.5.0';

/** @param packages names of the folders that are published */
export function workflowFaults(text: string, packages: readonly string[]): string[] {
  const workflow = parse(text) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const publishers = jobs.filter(([, job]) => isMap(job.permissions) && job.permissions['id-token'] === 'write');
  return [
    ...triggerFaults(workflow.on),
    ...(isMap(workflow.permissions) && Object.keys(workflow.permissions).length === 0
      ? []
      : ['permissions at the top must be {}: each job names its own']),
    ...secretFaults(workflow),
    ...jobs.flatMap(([name, job]) => [...actionFaults(name, job), ...rightFaults(name, job)]),
    ...(publishers.length === 1 ? [] : ['exactly one job must have the right id-token: write']),
    ...publishers.flatMap(([name, job]) => publisherFaults(name, job, packages)),
    ...jobs
      .filter((entry) => !publishers.includes(entry))
      .filter(([, job]) => stepsOf(job).some((step) => step.with?.publish || publishLines(step).length > 0))
      .map(([name]) => `job ${name} publishes without the right id-token: write`),
  ];
}

const isMap = (value: unknown): value is Record<string, string> => Object(value) === value && !Array.isArray(value);
const stepsOf = ({ steps }: Job): Step[] => steps ?? [];

function triggerFaults(on: Workflow['on']): string[] {
  const triggers = isMap(on) ? Object.keys(on) : [on ?? []].flat();
  const others = triggers.filter((name) => name !== 'push').map((name) => `the trigger ${name} must not publish`);
  const branches = isMap(on) ? (on as Record<string, { branches?: string[] } | null>).push?.branches : undefined;
  const isMain = branches?.length === 1 && branches[0] === 'main';
  return isMain ? others : [...others, 'the workflow must be triggered by a push to main, and by nothing else'];
}

/** Expressions know names in either case and `secrets['…']`. */
function secretFaults(workflow: Workflow): string[] {
  const text = JSON.stringify(workflow);
  const secrets = text.match(/\bsecrets\b(?!\.GITHUB_TOKEN\b)[^}\s]*/gi) ?? [];
  const isToken = /NPM_TOKEN|NODE_AUTH_TOKEN|_authToken/i.test(text);
  return [
    ...secrets.map((secret) => `${secret} is read: a release needs no secret but GITHUB_TOKEN`),
    ...(isToken ? ['a token of npm is named: trusted publishing needs none'] : []),
  ];
}

function actionFaults(name: string, job: Job): string[] {
  const uses = [job, ...stepsOf(job)].flatMap((step) => step.uses ?? []);
  return uses.flatMap((use) => {
    const [action = '', commit = ''] = use.split('@');
    if (!/^[0-9a-f]{40}$/.test(commit)) return [`job ${name}: ${use} is not pinned by commit`];
    const isKnown = action.toLowerCase() !== 'changesets/action' || CHANGESETS_ACTION.has(commit);
    return isKnown
      ? []
      : [`job ${name}: ${use} is none of the releases that were looked at (${[...CHANGESETS_ACTION.values()]})`];
  });
}

/** Who opens the change with the new versions may write it; nobody else may write. */
function rightFaults(name: string, job: Job): string[] {
  const { permissions } = job;
  if (!isMap(permissions)) return [`job ${name} must name its permissions one by one, not ${permissions ?? 'none'}`];
  const opensChange = stepsOf(job).some(({ uses }) => uses?.toLowerCase().startsWith('changesets/action@'));
  const may = new Set(['id-token', ...(opensChange ? ['contents', 'pull-requests'] : [])]);
  return Object.entries(permissions)
    .filter(([right, level]) => level === 'write' && !may.has(right))
    .map(([right]) => `job ${name} must not have the right ${right}: write`);
}

/** Lines of a script that publish, continued lines joined, comments left out. */
function publishLines({ run = '' }: Step): string[] {
  const lines = run.replace(/\\\n/g, ' ').split('\n');
  return lines.filter((line) =>
    /(^|&&|\|\||;|\b(then|do|else)\b)\s*(npx +)?(npm|pnpm|yarn|changeset) +publish\b/.test(line),
  );
}

const globalNpm = /\bnpm (?:install|i) (?:-g|--global) npm@(\S+)/g;

function publisherFaults(name: string, job: Job, packages: readonly string[]): string[] {
  const steps = stepsOf(job);
  const faults: string[] = [];
  if (Object.keys(job.permissions ?? {}).length > 1) faults.push(`job ${name} publishes and has other rights besides`);
  const builds = ({ uses = '', run = '' }: Step) =>
    /^actions\/checkout@/i.test(uses) ||
    /\.ci\/run|\bnpm (ci|install|i|run|exec|test)\b|\bnpx\b/.test(run.replace(globalNpm, ''));
  if (steps.some(builds)) faults.push(`job ${name} publishes and builds or tests as well`);
  const publishing = steps.filter((step) => publishLines(step).length > 0);
  if (publishing.length === 0) faults.push(`job ${name} has no line \`npm publish\``);
  for (const step of publishing) faults.push(...publishingFaults(name, job, step, packages));
  return [...faults, ...npmFaults(name, steps)];
}

function publishingFaults(name: string, job: Job, step: Step, packages: readonly string[]): string[] {
  const lines = publishLines(step);
  const wanted: [boolean, string][] = [
    [lines.every((line) => /\s--provenance(\s|$)/.test(line)), 'publishes without --provenance'],
    [lines.every((line) => /\s--access[ =]public(\s|$)/.test(line)), 'publishes without --access public'],
    [
      !lines.some((line) => /--dry-run|--registry|--(no-)?\w*provenance-?\w*=|--no-provenance/.test(line)),
      'publishes with an option that undoes it',
    ],
    [
      !Object.keys({ ...job.env, ...step.env }).some((key) => /^npm_config_/i.test(key)),
      'sets options of npm by its environment',
    ],
    [step.if === undefined && !step['continue-on-error'], 'may leave out publishing, or its failure, unseen'],
  ];
  const left = packages.filter((folder) => !new RegExp(`\\b${folder}\\b`).test(step.run ?? ''));
  return [
    ...wanted.filter(([holds]) => !holds).map(([, fault]) => `job ${name} ${fault}`),
    ...left.map((folder) => `job ${name} does not publish packages/${folder}`),
  ];
}

/** The npm that publishes comes with Node, or is installed before. */
function npmFaults(name: string, steps: readonly Step[]): string[] {
  const script = steps.map(({ run = '' }) => run).join('\n');
  const installed = [...script.matchAll(globalNpm)].map(([, version = '']) => version);
  const isNew = (range: string) =>
    range === 'latest' || (validRange(range) !== null && subset(range, `>=${OLDEST_NPM}`));
  if (installed.length > 0)
    return installed.every(isNew) ? [] : [`job ${name} installs npm ${installed}: it must be ${OLDEST_NPM} or newer`];
  const nodes = steps
    .filter(({ uses }) => /^actions\/setup-node@/i.test(uses ?? ''))
    .map((step) => String(step.with?.['node-version'] ?? ''));
  // `24` is the newest of its line.
  const fits = (range: string) =>
    range !== '' &&
    validRange(range) !== null &&
    subset(range, `>=${minVersion(OLDEST_NODE)?.major}`) &&
    intersects(range, `>=${OLDEST_NODE}`);
  if (nodes.length > 0 && nodes.every(fits)) return [];
  return [
    `job ${name} needs the npm of Node ${OLDEST_NODE} or newer, not of Node ${nodes.join(', ') || 'as it comes'}`,
  ];
}
