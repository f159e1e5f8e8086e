import { configError, type WhitelistType } from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import type { WhiteListFragment } from '../generated/graphql.generated.js';
import { UpdateUserpool } from '../userpool/userpool.generated.js';
import { AddWhitelist, RemoveWhitelist, Whitelist } from './whitelist.generated.js';

const SETTINGS: Readonly<Record<string, string>> = {
  EMAIL: 'emailEnabled',
  PHONE: 'phoneEnabled',
  USERNAME: 'usernameEnabled',
};

const rows = (list: (WhiteListFragment | null)[]): WhiteListFragment[] => list.filter((row) => row !== null);

/** Who may register by this kind of name while the white list is on. Query `whitelist`. */
export function list(connection: ManagementConnection, type: WhitelistType): Promise<WhiteListFragment[]> {
  return connection.graphql(Whitelist, { type }, ({ whitelist }) => whitelist);
}

/** Lets more user names, mail addresses or phone numbers register, and gives what was added. Mutation `addWhitelist`. */
export function add(
  connection: ManagementConnection,
  type: WhitelistType,
  list: string[],
): Promise<WhiteListFragment[]> {
  return connection.graphql(AddWhitelist, { type, list }, ({ addWhitelist }) => rows(addWhitelist));
}

/** Takes entries off the white list and gives what is left. Mutation `removeWhitelist`. */
export function remove(
  connection: ManagementConnection,
  type: WhitelistType,
  list: string[],
): Promise<WhiteListFragment[]> {
  return connection.graphql(RemoveWhitelist, { type, list }, ({ removeWhitelist }) => rows(removeWhitelist));
}

function turn(connection: ManagementConnection, type: WhitelistType, on: boolean): Promise<void> {
  return connection.graphql(
    UpdateUserpool,
    () => {
      const setting = Object.hasOwn(SETTINGS, type) && SETTINGS[type];
      if (!setting)
        throw configError('argument', `There is no white list of type ${type}: use EMAIL, PHONE or USERNAME`);
      return { input: { whitelist: { [setting]: on } } };
    },
    () => {},
  );
}

/**
 * From now on only names on the white list may register. Mutation `updateUserpool`.
 *
 * @throws AuthingError `config` (`argument`) for an unknown type; nothing is changed.
 */
export const enable = (connection: ManagementConnection, type: WhitelistType): Promise<void> =>
  turn(connection, type, true);

/**
 * From now on everybody may register again. Mutation `updateUserpool`.
 *
 * @throws AuthingError `config` (`argument`) for an unknown type; nothing is changed.
 */
export const disable = (connection: ManagementConnection, type: WhitelistType): Promise<void> =>
  turn(connection, type, false);
