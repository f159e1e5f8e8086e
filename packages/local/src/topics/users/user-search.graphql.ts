import { forEither, forManagement } from '../../server/access.js';
import type { Call } from '../../server/call.js';
import { invalidArgument } from '../../server/errors.js';
import type { Resolvers } from '../../server/generated/resolvers.generated.js';
import { searchUsers } from './user-search.js';
import { userView } from './user-view.js';

const UPLOAD_SECONDS = 3600;

export const userSearch: Resolvers<Call> = {
  Query: {
    searchUser: forManagement((_, args, call) => {
      const { totalCount, list } = searchUsers(call, args);
      return { totalCount, list: list.map((user) => userView(user)) };
    }),
    qiniuUptoken: forEither((_, { type }, { local, pool, caller }) => {
      if ((type ?? '').length > 100) throw invalidArgument('type is too long');
      const userId = caller.kind === 'user' ? caller.user.id : null;
      const ticket = {
        userPoolId: pool.id,
        kind: 'upload',
        userId,
        data: { type: type ?? null },
        lifetime: UPLOAD_SECONDS,
      };
      return local.store.tickets.issue(ticket).id;
    }),
  },
};
