/** Builds the site: the guides of docs/ and the reference of all exports, with search. `npm run docs` */
import { readdirSync, readFileSync } from 'node:fs';
import { Application, Converter, TSConfigReader, TypeDocReader } from 'typedoc';

process.chdir(new URL('.', import.meta.url).pathname);

/** The order is that of the list of guides, which comes first itself. */
const list = readFileSync('../README.md', 'utf8');
const guides = readdirSync('..').filter((file) => file.endsWith('.md'));
guides.sort((a, b) => position(a) - position(b));

function position(file) {
  return list.indexOf(`(${file})`);
}

const app = await Application.bootstrapWithPlugins(
  { projectDocuments: guides.map((file) => `../${file}`), sort: ['documents-first', 'source-order'] },
  [new TypeDocReader(), new TSConfigReader()],
);

// A guide is called what its heading says, not what its file is called.
app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context, document) => {
  const text = document.content.map((part) => part.text).join('');
  const [, heading] = /^# (.*)$/m.exec(text) ?? [];
  if (heading) document.name = heading;
});
// A package is called by its name.
app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
  for (const module of project.children ?? []) {
    const [, name, entry] = /^packages\/(\w+)\/src(?:\/(?:index(?:\.node)?|(\w+)))?$/.exec(module.name) ?? [];
    if (name) module.name = `@authing/${name}${entry ? `/${entry}` : ''}`;
  }
});

const project = await app.convert();
if (!project) process.exit(1);
await app.generateDocs(project, 'out');
if (app.logger.hasErrors()) process.exit(1);
