import { type Call, succeeded } from '../../server/call.js';
import { badRequest, invalidArgument, notFound } from '../../server/errors.js';
import type { Input } from '../../server/input.js';
import { forManagement, type Routes } from '../../server/rest.js';
import { requireApplication } from '../applications/applications.js';
import type { Agreement } from './agreements.store.js';

const languages = ['zh-CN', 'en-US'];

export const agreements: Routes = {
  'GET /api/v2/applications/{appId}/agreements': forManagement((call, { params }) => {
    const list = inOrder(call, requireApplication(call, params.text('appId')).id);
    return { totalCount: list.length, list: list.map(view) };
  }),
  'POST /api/v2/applications/{appId}/agreements': forManagement((call, { params, body }) => {
    const appId = requireApplication(call, params.text('appId')).id;
    const required = body.has('required') ? body.flag('required') : true;
    const input = {
      userPoolId: call.pool.id,
      appId,
      title: body.text('title'),
      required,
      lang: langIn(body) ?? 'zh-CN',
    };
    return view(call.local.store.agreements.add(input));
  }),
  'PUT /api/v2/applications/{appId}/agreements/{agreementId}': forManagement((call, { params, body }) => {
    const agreement = named(call, params);
    const patch = {
      ...(body.has('title') && { title: body.text('title') }),
      ...(body.has('required') && { required: body.flag('required') }),
      ...(body.has('lang') && { lang: langIn(body) as string }),
    };
    call.local.store.agreements.table.update({ id: agreement.id } as Partial<Agreement>, patch);
    return view(named(call, params));
  }),
  'DELETE /api/v2/applications/{appId}/agreements/{agreementId}': forManagement((call, { params }) => {
    const { id } = named(call, params);
    call.local.store.agreements.table.delete({ id } as Partial<Agreement>);
    return succeeded(call);
  }),
  'POST /api/v2/applications/{appId}/agreements/sort': forManagement((call, { params, body }) => {
    const known = inOrder(call, requireApplication(call, params.text('appId')).id).map(({ id }) => Number(id));
    const wanted = body.texts('ids').map(Number);
    if (!sameMembers(known, wanted)) throw badRequest('ids must name every agreement of the application once');
    call.local.db.transaction(() => {
      for (const [i, id] of wanted.entries()) call.local.store.agreements.table.update({ id }, { position: i + 1 });
    });
    return succeeded(call);
  }),
};

const inOrder = ({ local, pool }: Call, appId: string): Agreement[] =>
  local.store.agreements.ofApplication(pool.id, appId);

const view = ({ position, ...agreement }: Agreement) => ({ ...agreement, order: position });

/** @throws 2011, 404 */
function named(call: Call, params: Input): Agreement {
  const appId = requireApplication(call, params.text('appId')).id;
  const id = params.optionalNumber('agreementId') ?? 0;
  const agreement = call.local.store.agreements.byId(call.pool.id, appId, id);
  if (!agreement) throw notFound(`Agreement ${id}`);
  return agreement;
}

function langIn(body: Input): string | undefined {
  const lang = body.optionalText('lang');
  if (lang !== undefined && !languages.includes(lang)) throw invalidArgument('lang must be zh-CN or en-US');
  return lang;
}

/** Whether both hold the same numbers, each once. */
const sameMembers = (a: readonly number[], b: readonly number[]): boolean =>
  [new Set(b).size, new Set([...a, ...b]).size, a.length].every((size) => size === b.length);
