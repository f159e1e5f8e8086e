/** Nest is a peer: an application has one copy of it, where this repository has one for each set of peers. */
import { register } from 'node:module';

const hook = `export const resolve = (name, context, next) =>
  next(name, name === '@nestjs/common' ? { ...context, parentURL: ${JSON.stringify(import.meta.url)} } : context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
