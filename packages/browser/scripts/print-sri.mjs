/** Prints the script tag for the README: file, version and hash of the build in dist/. Run it after `npm run build`. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const folder = new URL('../', import.meta.url);
const { name, version } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
const hash = createHash('sha384')
  .update(readFileSync(new URL('dist/authing.min.js', folder)))
  .digest('base64');
const src = `https://cdn.jsdelivr.net/npm/${name}@${version}/dist/authing.min.js`;
console.log(`<script src="${src}"\n  integrity="sha384-${hash}" crossorigin="anonymous"></script>`);
