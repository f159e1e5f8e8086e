import { errors } from '../../server/errors.js';
import { forManagement, type Routes } from '../../server/rest.js';
import { usersByField } from './user-lookup.js';
import { userJson } from './user-view.js';

export const users: Routes = {
  'GET /api/v2/users/{userId}': forManagement((call, { params, query }) => {
    const user = call.local.store.users.byId(call.pool.id, params.text('userId'));
    if (!user) throw errors.userNotFound();
    return userJson(call, user, { withCustomData: query.flag('with_custom_data') });
  }),
  'POST /api/v2/users/batch': forManagement((call, { body }) =>
    usersByField(call, body.texts('ids'), body.optionalText('type')).map((user) =>
      userJson(call, user, { withCustomData: body.flag('withCustomData') }),
    ),
  ),
};
