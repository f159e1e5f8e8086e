import type { PageOptions } from '../db/table.js';
import { badRequest } from './errors.js';

/** A caller's named values, read with a check: what has the wrong type is answered with HTTP 400. */
export class Input {
  constructor(readonly values: Readonly<Record<string, unknown>>) {}

  has = (name: string): boolean => this.get(name) !== undefined && this.get(name) !== null;

  get(name: string): unknown {
    return Object.hasOwn(this.values, name) ? this.values[name] : undefined;
  }

  /** Text that must be there and not empty. */
  text(name: string): string {
    return this.optionalText(name) || this.#missing(name);
  }

  /** Numbers and booleans count as their text, as in queries; null and absent are undefined. */
  optionalText(name: string): string | undefined {
    const value = this.get(name);
    if (value === undefined || value === null) return undefined;
    if (Array.isArray(value)) return new Input({ [name]: value.at(-1) }).optionalText(name);
    if (typeof value === 'object') throw badRequest(`${name} must be text`);
    return String(value);
  }

  optionalNumber(name: string): number | undefined {
    const text = this.optionalText(name);
    if (text === undefined || text === '') return undefined;
    const value = Number(text);
    if (!Number.isFinite(value)) throw badRequest(`${name} must be a number`);
    return value;
  }

  /** `true`, `1` and their texts are true; absent is false. */
  flag = (name: string): boolean => ['true', '1'].includes(this.optionalText(name) ?? '');

  /** A list of texts; a single value counts as a list of one, absent as none. `name[]` is the query form. */
  texts(name: string): string[] {
    const value = this.get(name) ?? this.get(`${name}[]`) ?? [];
    return (Array.isArray(value) ? value : [value]).map((item) => new Input({ [name]: item }).text(name));
  }

  optionalObject(name: string): Record<string, unknown> | undefined {
    const value = this.get(name);
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'object' || Array.isArray(value)) throw badRequest(`${name} must be an object`);
    return value as Record<string, unknown>;
  }

  /** The members of an object, read with the same checks; empty when absent. */
  nested = (name: string): Input => new Input(this.optionalObject(name) ?? {});

  /** A list of objects; absent is none. */
  objects(name: string): Input[] {
    return this.list(name).map((item) => new Input(new Input({ item }).optionalObject('item') ?? {}));
  }

  /** A list of anything; absent is none. */
  list(name: string): unknown[] {
    const value = this.get(name) ?? [];
    if (!Array.isArray(value)) throw badRequest(`${name} must be a list`);
    return value;
  }

  /** `page` from 1, `limit` 10 by default. */
  page = (local: PageLimit): PageOptions => pageOf(local, this.optionalNumber('page'), this.optionalNumber('limit'));

  #missing(name: string): never {
    throw badRequest(`${name} is required`);
  }
}

type PageLimit = { readonly settings: { readonly maxPageSize: number } };

/** Page 1 and 10 per page unless said otherwise; out of range values are moved into it. */
export function pageOf({ settings }: PageLimit, page?: number | null, limit?: number | null): PageOptions {
  const whole = (value: number, max: number) => Math.min(max, Math.max(1, Math.trunc(value) || 1));
  return { page: whole(page ?? 1, 1_000_000_000), limit: whole(limit ?? 10, settings.maxPageSize) };
}
