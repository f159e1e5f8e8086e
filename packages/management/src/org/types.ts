import type { NodeFragment } from '@authing/core';

/** What a node can be given; members left out stay as they are. */
export interface NodeUpdates {
  name?: string;
  /** Unique in its organisation. */
  code?: string;
  /** Position among its siblings, smaller first. */
  order?: number;
  /** Names in other languages, as JSON text. */
  nameI18n?: string;
  description?: string;
  /** Descriptions in other languages, as JSON text. */
  descriptionI18n?: string;
}

/** A department that is to be added to an organisation. */
export interface NewNode extends NodeUpdates {
  name: string;
}

/** A node and how many members it has. */
export interface NodeWithMemberCount extends NodeFragment {
  users: { totalCount: number };
}

/** Which members of a node are wanted. */
export interface MembersQuery {
  /** Page wanted, from 1. Default: the service's, 1. */
  page?: number;
  /** Members on a page. Default: the service's, 10. */
  limit?: number;
  /** Whether the members of all nodes below count too. Default false. */
  includeChildrenNodes?: boolean;
}

/** How members are added. */
export interface AddMembersOptions {
  /** Whether they become leaders of the node. Default false. */
  isLeader?: boolean;
}

/** Members to move from one node to another. */
export interface MoveMembersOptions {
  userIds: string[];
  sourceNodeId: string;
  targetNodeId: string;
}

/** Which address book is copied into the pool. */
export interface StartSyncOptions {
  providerType: 'dingtalk' | 'wechatwork' | 'ad';
  /** Id of the Active Directory connector; required for `ad`. */
  adConnectorId?: string;
}
