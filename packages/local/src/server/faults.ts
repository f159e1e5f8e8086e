import { badRequest, errors, LocalError } from './errors.js';
import { didYouMean } from './nearest.js';
import { isByConsole, type RequestEntry } from './requests.js';

/** What goes wrong with the next matching call. Members combine: first the delay, then the failure. */
export interface Fault {
  /** Business code to fail with, in the envelope of the route or as a GraphQL error. */
  code?: number;
  message?: string;
  data?: unknown;
  /** HTTP status of the answer; alone it gives an answer with a body that is no envelope. */
  status?: number;
  /** Milliseconds before anything else happens. */
  delay?: number;
  /** Closes the connection without an answer. */
  drop?: boolean;
  /** Sends the answer one byte at a time with this many milliseconds in between; true: 50. */
  drip?: boolean | number;
  /** Value of the `Retry-After` header: seconds or an HTTP date. With nothing else the answer is 429. */
  retryAfter?: number | string;
  /** Answers with this text instead of what the server would say. */
  body?: string;
  /** Content type of the answer. */
  contentType?: string;
  /** Treats the caller's token as run out (2206). */
  expire?: boolean;
  /** How many calls are hit; 1 by default. */
  times?: number;
}
/** A fault that waits for its call. */
export interface PlannedFault extends Fault {
  /** `loginByEmail`, `POST /api/v2/sms/send`, or `*` for every call. */
  readonly on: string;
  times: number;
}

/** Faults on demand, taken in the order they were planned. */
export class Faults {
  readonly #planned: PlannedFault[] = [];

  constructor(readonly names: () => { list: readonly string[]; has(name: string): boolean }) {}

  /**
   * Plans a fault for the next call of an operation (`loginByEmail`) or route (`POST /api/v2/sms/send`).
   * @throws 400 for a name that nothing here has, and for a member that a fault does not have
   */
  next(on: string, fault: Fault): void {
    const names = this.names();
    if (!names.has(on)) throw badRequest(`There is no operation or route ${on}${didYouMean(on, names.list)}`);
    requireMembers(fault);
    this.#planned.push({ ...fault, on, times: fault.times ?? 1 });
  }

  /** Those still to come. */
  list = (): PlannedFault[] => this.#planned.map((fault) => ({ ...fault }));

  clear(): void {
    this.#planned.length = 0;
  }

  /** The fault for a call known under these names, used up by asking; the console's own calls meet none. */
  take(names: readonly string[], headers: RequestEntry['headers'] = {}): Fault | null {
    if (isByConsole(headers)) return null;
    const index = this.#planned.findIndex(({ on }) => on === '*' || names.includes(on));
    const fault = this.#planned[index];
    if (!fault) return null;
    fault.times -= 1;
    if (fault.times <= 0) this.#planned.splice(index, 1);
    return fault;
  }
}

const members: Record<keyof Fault, string> = {
  ...{ code: 'number', message: 'string', status: 'number', delay: 'number', drop: 'boolean' },
  ...{ drip: 'boolean or number', retryAfter: 'number or string', body: 'string', contentType: 'string' },
  ...{ expire: 'boolean', times: 'number', data: '' },
};

/** @throws 400 for a member that a fault does not have, and for a value of another type */
function requireMembers(fault: Fault): void {
  const names = Object.keys(members);
  for (const [name, value] of Object.entries(fault)) {
    if (!Object.hasOwn(members, name))
      throw badRequest(`A fault has no member ${name}${didYouMean(name, names) || `; it has ${names.join(', ')}`}`);
    const types = members[name as keyof Fault];
    if (types && value !== undefined && !types.split(' or ').includes(typeof value))
      throw badRequest(`${name} of a fault must be a ${types}, got a ${typeof value}`);
  }
}

/** The business failure a fault stands for; null when it only touches the transport. */
export function failureOf(fault: Fault): LocalError | null {
  if (fault.expire) return errors.sessionExpired(null, fault.status ?? 200);
  if (fault.code === undefined) return null;
  return new LocalError(fault.code, fault.message ?? 'Fault on demand', fault.data ?? null, fault.status ?? 200);
}
