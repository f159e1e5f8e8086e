/** From settings to the text of all files. */
import { resolve } from 'node:path';
import type { Settings } from './config.js';
import { publishedContract, publishedOpenapi } from './contract.js';
import { compareWithDeployment } from './diff.js';
import { emit, type Files } from './emit.js';
import { loadSchema, readSource } from './load.js';
import { routesFile, schemaNames } from './openapi/augment.js';
import { ContractError, parseOpenapi } from './openapi/document.js';
import { compareRoutes, type RouteVerdicts } from './openapi/verdicts.js';
import { checkOwnDocuments, readOwnDocuments } from './own-documents.js';
import { typeNames } from './print/names.js';
import { printable } from './printable.js';
import { handling, Problem } from './problem.js';
import { type Print, progress } from './progress.js';
import { type ReportInput, reportText, summaryOf } from './report.js';

/** Files to be written, by name, and one line that says how the SDK fares. */
export interface Generated {
  files: Files;
  summary: string;
}

/**
 * Compares the deployment with the published contract and makes the files for it. Nothing is written.
 *
 * @param print told of each step and its time
 * @throws Problem for everything that the caller can put right
 */
export async function generate(settings: Settings, print: Print = () => {}): Promise<Generated> {
  const step = progress(print);
  const { cwd, headers, select } = settings;
  const name = printable(settings.schema);
  const source = /^https?:/i.test(settings.schema) ? settings.schema : resolve(cwd, settings.schema);
  const deployment = await step(`Loading ${name}`, () => handling('source', name, () => loadSchema(source, headers)));
  const contract = publishedContract();
  const comparison = await step('Comparing with the published contract', () =>
    handling('source', name, () => compareWithDeployment(contract, deployment.schema, select)),
  );
  const own = await handling('usage', `documents (${settings.documents.join(', ')})`, async () => {
    const documents = await readOwnDocuments(settings.documents, cwd);
    checkOwnDocuments(documents, deployment.schema, contract, comparison.fragments);
    return documents;
  });
  const rest = settings.openapi
    ? await step(`Comparing ${settings.openapi}`, () =>
        handling('source', settings.openapi ?? '', () => restOf(settings)),
      )
    : undefined;
  const input: ReportInput = {
    source: sourceName(settings.schema, deployment.name),
    comparison,
    routes: rest?.verdicts,
    renamed: [...typeNames(deployment.schema), ...(rest?.names ?? [])].filter(
      ([name, typescript]) => name !== typescript,
    ),
  };
  const files = await step('Generating', () =>
    handling('source', name, () =>
      emit({ deployment: deployment.schema, comparison, own, package: settings.package, routes: rest?.text }),
    ),
  );
  return { files: files.set('report.md', reportText(input)), summary: summaryOf(input) };
}

/** An absolute path would make the report differ from machine to machine. */
const sourceName = (given: string, loaded: string): string => (/^https?:/i.test(given) ? loaded : given);

async function restOf({
  openapi = '',
  cwd,
  package: name,
}: Settings): Promise<{ verdicts: RouteVerdicts; names: ReadonlyMap<string, string>; text?: string }> {
  const published = publishedOpenapi();
  try {
    const deployment = parseOpenapi(readSource(resolve(cwd, openapi)), openapi);
    return {
      verdicts: compareRoutes(published, deployment),
      names: schemaNames(published, deployment),
      text: routesFile(published, deployment, name),
    };
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    const { message } = error;
    throw new Problem('source', message.startsWith(openapi) ? message : `${openapi}: ${message}`);
  }
}
