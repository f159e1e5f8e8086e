/** Gives Express 4 to who imports `express`. */
import { register } from 'node:module';

const hook = "export const resolve = (name, context, next) => next(name === 'express' ? 'express4' : name, context);";
register(`data:text/javascript,${encodeURIComponent(hook)}`);
