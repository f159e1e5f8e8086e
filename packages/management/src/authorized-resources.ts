import {
  AuthingError,
  type AuthorizedResourceFragment,
  mapList,
  type Page,
  type ResourceType,
  withoutEmpty,
} from '@authing/core';

/** A resource that somebody may use. What it does not have is absent: menu entries and buttons have no `actions`. */
export type AuthorizedResource = {
  [Name in keyof AuthorizedResourceFragment]?: NonNullable<AuthorizedResourceFragment[Name]>;
} & { code: string };

/** Narrows a list of authorised resources. */
export interface AuthorizedResourcesOptions {
  /** Only resources of this kind. Default: all. */
  resourceType?: ResourceType;
}

interface Answer {
  totalCount: number;
  list: readonly AuthorizedResourceFragment[];
}

/** A list of authorised resources without the members that are null; an empty one where there is none. */
export function toAuthorizedResources(page: Answer | null | undefined): Page<AuthorizedResource> {
  return { totalCount: page?.totalCount ?? 0, list: mapList(page?.list ?? [], withoutEmpty<AuthorizedResource>) };
}

/**
 * The authorised resources of a user, role, group or node. `what` names it: "The node".
 *
 * @throws AuthingError `api` with code 404 when there is no such owner.
 */
export function authorizedResourcesOf(
  owner: { authorizedResources: Answer | null } | null | undefined,
  what: string,
): Page<AuthorizedResource> {
  if (!owner) throw new AuthingError('api', 404, `${what} does not exist`);
  return toAuthorizedResources(owner.authorizedResources);
}
