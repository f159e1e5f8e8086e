import type { Call } from '../../server/call.js';
import type { RestRequest, Routes } from '../../server/rest.js';
import { forPeople } from '../page-route.js';
import { type Attempt, answerStandIn, applicationOf, showStandIn } from './stand-in.js';

/** Logins with social providers, all of them played by this server. */
export const social: Routes = {
  'GET /connections/social/{provider}': forPeople((call, request) => showStandIn(attemptOf(call, request))),
  'POST /connections/social/{provider}': forPeople((call, request) => answerStandIn(attemptOf(call, request))),
};

function attemptOf(call: Call, request: RestRequest): Attempt {
  const provider = request.params.text('provider');
  const path = `/connections/social/${encodeURIComponent(provider)}`;
  return { ...applicationOf(call, request), request, provider, type: provider, title: provider, isSocial: true, path };
}
