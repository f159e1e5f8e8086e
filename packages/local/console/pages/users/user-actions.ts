import { users } from '@authing/management';
import { useConsole } from '../../app/context.js';

/** What lists show of a user. */
export interface Person {
  readonly id: string;
  readonly nickname?: string | null;
  readonly name?: string | null;
  readonly username?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly blocked?: boolean | null;
  readonly lastLogin?: string | null;
}

export const personName = ({ nickname, name, username, email, phone, id }: Person): string =>
  nickname || name || username || email || phone || id;

/** What is done to a user on more than one page. */
export function useUserActions() {
  const { t, connection, act, confirm } = useConsole();
  return {
    setBlocked: (user: Person, blocked: boolean) =>
      act(
        () => users.update(connection, user.id, { blocked }),
        t(blocked ? 'userBlocked' : 'userUnblocked', { name: personName(user) }),
      ),
    /** True when the user is gone. */
    remove: async (user: Person): Promise<boolean> => {
      const name = personName(user);
      const sure = await confirm({ title: t('deleteUser', { name }), text: t('deleteUserText'), action: t('delete') });
      return sure && act(() => users.delete(connection, user.id), t('deleted', { name }));
    },
  };
}
