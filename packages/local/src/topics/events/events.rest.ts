import { type Call, requireUser } from '../../server/call.js';
import { forManagement, forUser, type RestRequest, type Routes } from '../../server/rest.js';

export const events: Routes = {
  'POST /api/v3/pub-event': forManagement((call, request) => publish(call, request, null)),
  'POST /api/v3/pub-userEvent': forUser((call, request) => publish(call, request, requireUser(call).id)),
};

/** Tells the sockets that listen for `eventType` in this pool; subscribers get `eventData` as it was sent. */
function publish({ local, pool }: Call, { body }: RestRequest, userId: string | null): null {
  const code = body.text('eventType');
  body.text('source');
  const data = body.optionalText('eventData') ?? '';
  local.events.publish({ userPoolId: pool.id, code, userId, data });
  return null;
}
