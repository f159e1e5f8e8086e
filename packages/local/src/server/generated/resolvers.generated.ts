// Generated from schema/authing.graphql. Do not edit; run `pnpm generate`.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
type Loose<T> = T extends ReadonlyArray<infer Item>
  ? Array<Loose<Item>>
  : T extends object
    ? { [Key in keyof T]?: Loose<T[Key]> | null | undefined }
    : T extends string
      ? string
      : T;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Any JSON value. */
  Object: { input: unknown; output: unknown; }
};

/** Everything that can be read. */
export type Query = {
  /** One user. An end user may read the own account, an administrator every account of the pool. */
  user?: Maybe<User>;
  /** Several users in one request. For administrators. */
  userBatch: Array<User>;
  /** The users of the pool, page by page. For administrators. */
  users: PaginatedUsers;
  /** The archived users of the pool, page by page. For administrators. */
  archivedUsers: PaginatedUsers;
  /** Fuzzy search for users. For administrators. */
  searchUser: PaginatedUsers;
  /** The user who has exactly these identifiers, or null. For administrators. */
  findUser?: Maybe<User>;
  /** Whether the pool has a user with exactly these identifiers. */
  isUserExists?: Maybe<Scalars['Boolean']['output']>;
  /** What the server thinks of a token: whether it still counts, whose it is, how long it lasts. */
  checkLoginStatus?: Maybe<JwtTokenStatus>;
  /** Whether a password is the one of the user whose token the request carries. No client of 4.x used it. */
  checkPassword?: Maybe<CheckPasswordResult>;
  /** Whether a password satisfies the rules of the user pool. It is sent as it is, not encrypted. */
  checkPasswordStrength: CheckPasswordStrengthResult;
  /** The one-time-password setup of a user, found by its own id or by user and pool. */
  queryMfa?: Maybe<Mfa>;
  /**
   * Whether a user may perform an action on a resource, all roles, groups and departments considered. For
   * administrators.
   */
  isActionAllowed: Scalars['Boolean']['output'];
  /** Whether an action on a resource is explicitly forbidden to a user. For administrators. */
  isActionDenied: Scalars['Boolean']['output'];
  /** Who may use a resource: users, roles, groups, departments. For administrators. */
  authorizedTargets?: Maybe<PaginatedAuthorizedTargets>;
  /** What a user, role, group or department may use. For administrators. */
  authorizedResources?: Maybe<PaginatedAuthorizedResources>;
  /** One policy. */
  policy?: Maybe<Policy>;
  /** The policies of a permission space, page by page. */
  policies: PaginatedPolicies;
  /** To whom policies are assigned, page by page. */
  policyAssignments: PaginatedPolicyAssignments;
  /** One role, or null. */
  role?: Maybe<Role>;
  /** The roles of a permission space, page by page. */
  roles: PaginatedRoles;
  /** One group, or null. */
  group?: Maybe<Group>;
  /** The groups of the pool, page by page. */
  groups: PaginatedGroups;
  /** One organisation with all its nodes. */
  org: Org;
  /** The organisations of the pool, page by page. */
  orgs: PaginatedOrgs;
  /** The topmost node of an organisation. */
  rootNode: Node;
  /** Whether a node is the topmost one of an organisation. */
  isRootNode?: Maybe<Scalars['Boolean']['output']>;
  /** The nodes directly below a node. */
  childrenNodes: Array<Node>;
  /** One node, or null. */
  nodeById?: Maybe<Node>;
  /** One node, or null. */
  nodeByCode?: Maybe<Node>;
  /** The nodes whose name matches a search text, in all organisations. */
  searchNodes: Array<Node>;
  /** The custom fields defined for a kind of object. */
  udf: Array<UserDefinedField>;
  /** The custom values of one object. End users may read their own. */
  udv: Array<UserDefinedData>;
  /** The custom values of several objects in one request. For administrators. */
  udfValueBatch: Array<UserDefinedDataMap>;
  /** The user pool whose administrator asks, with its settings and secrets. */
  userpool: UserPool;
  /** The user pools of the account, page by page. */
  userpools: PaginatedUserpool;
  /** The kinds of user pool one can create. */
  userpoolTypes: Array<UserPoolType>;
  /** Whether a domain is still free for a new user pool. The misspelling is the server's. */
  isDomainAvaliable?: Maybe<Scalars['Boolean']['output']>;
  /** A token for the administrator of a user pool. The request itself needs none. */
  accessToken: AccessTokenRes;
  /** The entries of a registration whitelist. */
  whitelist: Array<WhiteList>;
  /** The mail templates of the pool, one per occasion. */
  emailTemplates: Array<EmailTemplate>;
  /** A mail as it would look, as HTML. */
  previewEmail: Scalars['String']['output'];
  /** One pipeline function. */
  function?: Maybe<Function>;
  /** The pipeline functions of the pool, page by page. */
  functions: PaginatedFunctions;
  /** Source text to start a new pipeline function from. */
  templateCode: Scalars['String']['output'];
  /** One social provider and the settings it asks for. */
  socialConnection?: Maybe<SocialConnection>;
  /** All social providers the service knows. */
  socialConnections: Array<SocialConnection>;
  /** A social provider as configured in this pool. */
  socialConnectionInstance: SocialConnectionInstance;
  /** All social providers configured in this pool. */
  socialConnectionInstances: Array<SocialConnectionInstance>;
  /** A short-lived token for uploading a file to the storage behind the service. */
  qiniuUptoken?: Maybe<Scalars['String']['output']>;
};


/** Everything that can be read. */
export type QueryuserArgs = {
  id?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be read. */
export type QueryuserBatchArgs = {
  ids: Array<Scalars['String']['input']>;
  type?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be read. */
export type QueryusersArgs = {
  page?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  sortBy?: InputMaybe<SortByEnum>;
  excludeUsersInOrg?: InputMaybe<Scalars['Boolean']['input']>;
};


/** Everything that can be read. */
export type QueryarchivedUsersArgs = {
  page?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be read. */
export type QuerysearchUserArgs = {
  query: Scalars['String']['input'];
  fields?: InputMaybe<Array<InputMaybe<Scalars['String']['input']>>>;
  page?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  departmentOpts?: InputMaybe<Array<InputMaybe<SearchUserDepartmentOpt>>>;
  groupOpts?: InputMaybe<Array<InputMaybe<SearchUserGroupOpt>>>;
  roleOpts?: InputMaybe<Array<InputMaybe<SearchUserRoleOpt>>>;
};


/** Everything that can be read. */
export type QueryfindUserArgs = {
  email?: InputMaybe<Scalars['String']['input']>;
  phone?: InputMaybe<Scalars['String']['input']>;
  username?: InputMaybe<Scalars['String']['input']>;
  externalId?: InputMaybe<Scalars['String']['input']>;
  identity?: InputMaybe<FindUserByIdentityInput>;
};


/** Everything that can be read. */
export type QueryisUserExistsArgs = {
  email?: InputMaybe<Scalars['String']['input']>;
  phone?: InputMaybe<Scalars['String']['input']>;
  username?: InputMaybe<Scalars['String']['input']>;
  externalId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be read. */
export type QuerycheckLoginStatusArgs = {
  token?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be read. */
export type QuerycheckPasswordArgs = {
  password?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be read. */
export type QuerycheckPasswordStrengthArgs = {
  password: Scalars['String']['input'];
};


/** Everything that can be read. */
export type QueryqueryMfaArgs = {
  id?: InputMaybe<Scalars['String']['input']>;
  userId?: InputMaybe<Scalars['String']['input']>;
  userPoolId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be read. */
export type QueryisActionAllowedArgs = {
  resource: Scalars['String']['input'];
  action: Scalars['String']['input'];
  userId: Scalars['String']['input'];
  namespace?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be read. */
export type QueryisActionDeniedArgs = {
  resource: Scalars['String']['input'];
  action: Scalars['String']['input'];
  userId: Scalars['String']['input'];
  namespace?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be read. */
export type QueryauthorizedTargetsArgs = {
  namespace: Scalars['String']['input'];
  resourceType: ResourceType;
  resource: Scalars['String']['input'];
  targetType?: InputMaybe<PolicyAssignmentTargetType>;
  actions?: InputMaybe<AuthorizedTargetsActionsInput>;
};


/** Everything that can be read. */
export type QueryauthorizedResourcesArgs = {
  targetType?: InputMaybe<PolicyAssignmentTargetType>;
  targetIdentifier?: InputMaybe<Scalars['String']['input']>;
  namespace?: InputMaybe<Scalars['String']['input']>;
  resourceType?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be read. */
export type QuerypolicyArgs = {
  code: Scalars['String']['input'];
  namespace?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be read. */
export type QuerypoliciesArgs = {
  page?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  namespace?: InputMaybe<Scalars['String']['input']>;
  excludeDefault?: InputMaybe<Scalars['Boolean']['input']>;
};


/** Everything that can be read. */
export type QuerypolicyAssignmentsArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
  code?: InputMaybe<Scalars['String']['input']>;
  targetType?: InputMaybe<PolicyAssignmentTargetType>;
  targetIdentifier?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be read. */
export type QueryroleArgs = {
  code: Scalars['String']['input'];
  namespace?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be read. */
export type QueryrolesArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  sortBy?: InputMaybe<SortByEnum>;
};


/** Everything that can be read. */
export type QuerygroupArgs = {
  code: Scalars['String']['input'];
};


/** Everything that can be read. */
export type QuerygroupsArgs = {
  userId?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  sortBy?: InputMaybe<SortByEnum>;
};


/** Everything that can be read. */
export type QueryorgArgs = {
  id: Scalars['String']['input'];
};


/** Everything that can be read. */
export type QueryorgsArgs = {
  page?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  sortBy?: InputMaybe<SortByEnum>;
};


/** Everything that can be read. */
export type QueryrootNodeArgs = {
  orgId: Scalars['String']['input'];
};


/** Everything that can be read. */
export type QueryisRootNodeArgs = {
  nodeId: Scalars['String']['input'];
  orgId: Scalars['String']['input'];
};


/** Everything that can be read. */
export type QuerychildrenNodesArgs = {
  orgId?: InputMaybe<Scalars['String']['input']>;
  nodeId: Scalars['String']['input'];
};


/** Everything that can be read. */
export type QuerynodeByIdArgs = {
  id: Scalars['String']['input'];
};


/** Everything that can be read. */
export type QuerynodeByCodeArgs = {
  orgId: Scalars['String']['input'];
  code: Scalars['String']['input'];
};


/** Everything that can be read. */
export type QuerysearchNodesArgs = {
  keyword: Scalars['String']['input'];
};


/** Everything that can be read. */
export type QueryudfArgs = {
  targetType: UDFTargetType;
};


/** Everything that can be read. */
export type QueryudvArgs = {
  targetType: UDFTargetType;
  targetId: Scalars['String']['input'];
};


/** Everything that can be read. */
export type QueryudfValueBatchArgs = {
  targetType: UDFTargetType;
  targetIds: Array<InputMaybe<Scalars['String']['input']>>;
};


/** Everything that can be read. */
export type QueryuserpoolsArgs = {
  page?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  sortBy?: InputMaybe<SortByEnum>;
};


/** Everything that can be read. */
export type QueryisDomainAvaliableArgs = {
  domain: Scalars['String']['input'];
};


/** Everything that can be read. */
export type QueryaccessTokenArgs = {
  userPoolId: Scalars['String']['input'];
  secret: Scalars['String']['input'];
};


/** Everything that can be read. */
export type QuerywhitelistArgs = {
  type: WhitelistType;
};


/** Everything that can be read. */
export type QuerypreviewEmailArgs = {
  type: EmailTemplateType;
};


/** Everything that can be read. */
export type QueryfunctionArgs = {
  id?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be read. */
export type QueryfunctionsArgs = {
  page?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  sortBy?: InputMaybe<SortByEnum>;
};


/** Everything that can be read. */
export type QuerysocialConnectionArgs = {
  provider: Scalars['String']['input'];
};


/** Everything that can be read. */
export type QuerysocialConnectionInstanceArgs = {
  provider: Scalars['String']['input'];
};


/** Everything that can be read. */
export type QueryqiniuUptokenArgs = {
  type?: InputMaybe<Scalars['String']['input']>;
};

/** Everything that can be changed. */
export type Mutation = {
  /** Logs in with mail address and password. An address that is not verified yet may log in too. */
  loginByEmail?: Maybe<User>;
  /** Logs in with login name and password. */
  loginByUsername?: Maybe<User>;
  /** Logs in with the code of a text message. */
  loginByPhoneCode?: Maybe<User>;
  /** Logs in with phone number and password. */
  loginByPhonePassword?: Maybe<User>;
  /** Logs in to a sub-account. */
  loginBySubAccount: User;
  /** Creates an account with mail address and password. The address counts as unverified. */
  registerByEmail?: Maybe<User>;
  /** Creates an account with login name and password. */
  registerByUsername?: Maybe<User>;
  /** Creates an account with phone number and the code of a text message. */
  registerByPhoneCode?: Maybe<User>;
  /** Issues a new token. An end user gets one for the own account, an administrator for any. */
  refreshToken?: Maybe<RefreshToken>;
  /** Turns the one-time password of a user on or off. */
  changeMfa?: Maybe<Mfa>;
  /**
   * Sets a new password for somebody who forgot the old one and proves phone or mail address with a code. Give either
   * `phone` or `email`.
   */
  resetPassword?: Maybe<CommonMessage>;
  /** Sets the password of a user who has to choose one at the first login. */
  resetPasswordByFirstLoginToken?: Maybe<CommonMessage>;
  /** Sets the password of a user whose old one has expired. */
  resetPasswordByForceResetToken?: Maybe<CommonMessage>;
  /** Changes the password of the user whose token the request carries. */
  updatePassword: User;
  /** Gives the current user a first phone number. */
  bindPhone: User;
  /** Removes the phone number of the current user. */
  unbindPhone: User;
  /** Replaces the phone number of the current user. Unless the pool says otherwise, both numbers must be verified. */
  updatePhone: User;
  /** Gives the current user a first mail address. */
  bindEmail: User;
  /** Removes the mail address of the current user. */
  unbindEmail: User;
  /** Replaces the mail address of the current user. Unless the pool says otherwise, both addresses must be verified. */
  updateEmail: User;
  /** Sends a mail at once. */
  sendEmail: CommonMessage;
  /** Asks a user by mail to confirm the address before the first login. For administrators. */
  sendFirstLoginVerifyEmail: CommonMessage;
  /** Creates an account. For administrators. */
  createUser: User;
  /** Changes an account. Administrators may change all of it without codes, end users their own profile. */
  updateUser: User;
  /** Deletes an account for good. For administrators. */
  deleteUser?: Maybe<CommonMessage>;
  /** Deletes several accounts for good. For administrators. */
  deleteUsers?: Maybe<CommonMessage>;
  /** Lets users or roles perform an action on a resource. For administrators. */
  allow: CommonMessage;
  /** Lets users, roles, groups or departments use a resource. For administrators. */
  authorizeResource: CommonMessage;
  /** Creates a policy: a named set of permissions that can be assigned. */
  createPolicy: Policy;
  /** Changes a policy. Policies that come with the service cannot be changed. */
  updatePolicy: Policy;
  /** Deletes a policy. Policies that come with the service cannot be deleted. */
  deletePolicy: CommonMessage;
  /** Deletes several policies. */
  deletePolicies: CommonMessage;
  /** Assigns policies to users, roles, groups, departments or access keys. */
  addPolicyAssignments: CommonMessage;
  /** Takes policies away from those they were assigned to. */
  removePolicyAssignments: CommonMessage;
  /** Puts a suspended assignment in force again. */
  enablePolicyAssignment: CommonMessage;
  /** Suspends an assignment without removing it. The misspelling is the server's. */
  disbalePolicyAssignment: CommonMessage;
  /** Creates a role. */
  createRole: Role;
  /** Changes a role. */
  updateRole: Role;
  /** Deletes a role. */
  deleteRole: CommonMessage;
  /** Deletes several roles. */
  deleteRoles: CommonMessage;
  /** Gives roles to users, groups and departments. */
  assignRole?: Maybe<CommonMessage>;
  /** Takes roles away from users, groups and departments. */
  revokeRole?: Maybe<CommonMessage>;
  /** Creates a group of users. */
  createGroup: Group;
  /** Changes a group. */
  updateGroup: Group;
  /** Deletes groups; their members stay. */
  deleteGroups: CommonMessage;
  /** Makes users members of a group. */
  addUserToGroup: CommonMessage;
  /** Ends the membership of users in a group. */
  removeUserFromGroup: CommonMessage;
  /** Creates an organisation and its topmost node. */
  createOrg: Org;
  /** Deletes an organisation with all its nodes; the members' accounts stay. */
  deleteOrg: CommonMessage;
  /** Adds a node and returns the whole organisation. `addNodeV2` returns the new node. */
  addNode: Org;
  /** Adds a node to an organisation and returns it. */
  addNodeV2: Node;
  /** Changes a node. */
  updateNode: Node;
  /**
   * Moves a node with all below it and returns the organisation as it is then. The new place cannot be below the node
   * itself.
   */
  moveNode: Org;
  /** Deletes a node of an organisation. */
  deleteNode: CommonMessage;
  /** Makes users members of a node. */
  addMember: Node;
  /** Ends the membership of users in a node. */
  removeMember: Node;
  /** Moves members from one node to another. */
  moveMembers?: Maybe<CommonMessage>;
  /** Says which of a user's departments is the main one. */
  setMainDepartment: CommonMessage;
  /** Defines a custom field, or changes the definition. */
  setUdf: UserDefinedField;
  /** Removes a custom field. */
  removeUdf?: Maybe<CommonMessage>;
  /** Sets one custom value of an object and returns all its values. End users may write their own. */
  setUdv?: Maybe<Array<UserDefinedData>>;
  /** Sets several custom values of an object and returns all its values. End users may write their own. */
  setUdvBatch?: Maybe<Array<UserDefinedData>>;
  /** Sets custom values of several objects. For administrators. */
  setUdfValueBatch?: Maybe<CommonMessage>;
  /** Removes one custom value of an object and returns the others. */
  removeUdv?: Maybe<Array<UserDefinedData>>;
  /** Creates a user pool. */
  createUserpool: UserPool;
  /** Changes settings of the user pool; what is left out stays as it is. */
  updateUserpool: UserPool;
  /** Replaces the secret of the user pool and returns the new one. The old one stops working. */
  refreshUserpoolSecret: Scalars['String']['output'];
  /** Deletes the user pool with everything in it. */
  deleteUserpool: CommonMessage;
  /** Exchanges an administrator's token for a new one. */
  refreshAccessToken: RefreshAccessTokenRes;
  /** Adds entries to a registration whitelist and returns them. */
  addWhitelist: Array<Maybe<WhiteList>>;
  /** Removes entries from a registration whitelist and returns them. */
  removeWhitelist: Array<Maybe<WhiteList>>;
  /** Writes a mail template. */
  configEmailTemplate: EmailTemplate;
  /** Uses the pool's own template for an occasion. */
  enableEmailTemplate: EmailTemplate;
  /** Stops using the pool's own template for an occasion. */
  disableEmailTemplate: EmailTemplate;
  /** Creates a pipeline function. */
  createFunction?: Maybe<Function>;
  /** Changes a pipeline function. */
  updateFunction: Function;
  /** Deletes a pipeline function. */
  deleteFunction: CommonMessage;
  /** Configures a social provider for the pool. */
  createSocialConnectionInstance: SocialConnectionInstance;
  /** Offers a configured provider to end users. */
  enableSocialConnectionInstance: SocialConnectionInstance;
  /** Stops offering a configured provider; its settings stay. */
  disableSocialConnectionInstance: SocialConnectionInstance;
};


/** Everything that can be changed. */
export type MutationloginByEmailArgs = {
  input: LoginByEmailInput;
};


/** Everything that can be changed. */
export type MutationloginByUsernameArgs = {
  input: LoginByUsernameInput;
};


/** Everything that can be changed. */
export type MutationloginByPhoneCodeArgs = {
  input: LoginByPhoneCodeInput;
};


/** Everything that can be changed. */
export type MutationloginByPhonePasswordArgs = {
  input: LoginByPhonePasswordInput;
};


/** Everything that can be changed. */
export type MutationloginBySubAccountArgs = {
  account: Scalars['String']['input'];
  password: Scalars['String']['input'];
  captchaCode?: InputMaybe<Scalars['String']['input']>;
  clientIp?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationregisterByEmailArgs = {
  input: RegisterByEmailInput;
};


/** Everything that can be changed. */
export type MutationregisterByUsernameArgs = {
  input: RegisterByUsernameInput;
};


/** Everything that can be changed. */
export type MutationregisterByPhoneCodeArgs = {
  input: RegisterByPhoneCodeInput;
};


/** Everything that can be changed. */
export type MutationrefreshTokenArgs = {
  id?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationchangeMfaArgs = {
  enable?: InputMaybe<Scalars['Boolean']['input']>;
  id?: InputMaybe<Scalars['String']['input']>;
  userId?: InputMaybe<Scalars['String']['input']>;
  userPoolId?: InputMaybe<Scalars['String']['input']>;
  refresh?: InputMaybe<Scalars['Boolean']['input']>;
};


/** Everything that can be changed. */
export type MutationresetPasswordArgs = {
  phone?: InputMaybe<Scalars['String']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  code: Scalars['String']['input'];
  newPassword: Scalars['String']['input'];
  phoneCountryCode?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationresetPasswordByFirstLoginTokenArgs = {
  token: Scalars['String']['input'];
  password: Scalars['String']['input'];
};


/** Everything that can be changed. */
export type MutationresetPasswordByForceResetTokenArgs = {
  token: Scalars['String']['input'];
  oldPassword: Scalars['String']['input'];
  newPassword: Scalars['String']['input'];
};


/** Everything that can be changed. */
export type MutationupdatePasswordArgs = {
  newPassword: Scalars['String']['input'];
  oldPassword?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationbindPhoneArgs = {
  phone: Scalars['String']['input'];
  phoneCode: Scalars['String']['input'];
  phoneCountryCode?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationupdatePhoneArgs = {
  phone: Scalars['String']['input'];
  phoneCode: Scalars['String']['input'];
  oldPhone?: InputMaybe<Scalars['String']['input']>;
  oldPhoneCode?: InputMaybe<Scalars['String']['input']>;
  phoneCountryCode?: InputMaybe<Scalars['String']['input']>;
  oldPhoneCountryCode?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationbindEmailArgs = {
  email: Scalars['String']['input'];
  emailCode: Scalars['String']['input'];
};


/** Everything that can be changed. */
export type MutationupdateEmailArgs = {
  email: Scalars['String']['input'];
  emailCode: Scalars['String']['input'];
  oldEmail?: InputMaybe<Scalars['String']['input']>;
  oldEmailCode?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationsendEmailArgs = {
  email: Scalars['String']['input'];
  scene: EmailScene;
};


/** Everything that can be changed. */
export type MutationsendFirstLoginVerifyEmailArgs = {
  userId: Scalars['String']['input'];
  appId: Scalars['String']['input'];
};


/** Everything that can be changed. */
export type MutationcreateUserArgs = {
  userInfo: CreateUserInput;
  keepPassword?: InputMaybe<Scalars['Boolean']['input']>;
  resetPasswordOnFirstLogin?: InputMaybe<Scalars['Boolean']['input']>;
  params?: InputMaybe<Scalars['String']['input']>;
  identity?: InputMaybe<CreateUserIdentityInput>;
};


/** Everything that can be changed. */
export type MutationupdateUserArgs = {
  id?: InputMaybe<Scalars['String']['input']>;
  input: UpdateUserInput;
  emailToken?: InputMaybe<Scalars['String']['input']>;
  phoneToken?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationdeleteUserArgs = {
  id: Scalars['String']['input'];
};


/** Everything that can be changed. */
export type MutationdeleteUsersArgs = {
  ids: Array<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationallowArgs = {
  resource: Scalars['String']['input'];
  action: Scalars['String']['input'];
  userId?: InputMaybe<Scalars['String']['input']>;
  userIds?: InputMaybe<Array<Scalars['String']['input']>>;
  roleCode?: InputMaybe<Scalars['String']['input']>;
  roleCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  namespace?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationauthorizeResourceArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
  resourceType?: InputMaybe<ResourceType>;
  resource?: InputMaybe<Scalars['String']['input']>;
  opts?: InputMaybe<Array<InputMaybe<AuthorizeResourceOpt>>>;
};


/** Everything that can be changed. */
export type MutationcreatePolicyArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
  code: Scalars['String']['input'];
  description?: InputMaybe<Scalars['String']['input']>;
  statements: Array<PolicyStatementInput>;
};


/** Everything that can be changed. */
export type MutationupdatePolicyArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
  code: Scalars['String']['input'];
  description?: InputMaybe<Scalars['String']['input']>;
  statements?: InputMaybe<Array<PolicyStatementInput>>;
  newCode?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationdeletePolicyArgs = {
  code: Scalars['String']['input'];
  namespace?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationdeletePoliciesArgs = {
  codeList: Array<Scalars['String']['input']>;
  namespace?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationaddPolicyAssignmentsArgs = {
  policies: Array<Scalars['String']['input']>;
  targetType: PolicyAssignmentTargetType;
  targetIdentifiers?: InputMaybe<Array<Scalars['String']['input']>>;
  inheritByChildren?: InputMaybe<Scalars['Boolean']['input']>;
  namespace?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationremovePolicyAssignmentsArgs = {
  policies: Array<Scalars['String']['input']>;
  targetType: PolicyAssignmentTargetType;
  targetIdentifiers?: InputMaybe<Array<Scalars['String']['input']>>;
  namespace?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationenablePolicyAssignmentArgs = {
  policy: Scalars['String']['input'];
  targetType: PolicyAssignmentTargetType;
  targetIdentifier: Scalars['String']['input'];
  namespace?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationdisbalePolicyAssignmentArgs = {
  policy: Scalars['String']['input'];
  targetType: PolicyAssignmentTargetType;
  targetIdentifier: Scalars['String']['input'];
  namespace?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationcreateRoleArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
  code: Scalars['String']['input'];
  description?: InputMaybe<Scalars['String']['input']>;
  parent?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationupdateRoleArgs = {
  code: Scalars['String']['input'];
  description?: InputMaybe<Scalars['String']['input']>;
  newCode?: InputMaybe<Scalars['String']['input']>;
  namespace?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationdeleteRoleArgs = {
  code: Scalars['String']['input'];
  namespace?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationdeleteRolesArgs = {
  codeList: Array<Scalars['String']['input']>;
  namespace?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationassignRoleArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
  roleCode?: InputMaybe<Scalars['String']['input']>;
  roleCodes?: InputMaybe<Array<InputMaybe<Scalars['String']['input']>>>;
  userIds?: InputMaybe<Array<Scalars['String']['input']>>;
  groupCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  nodeCodes?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** Everything that can be changed. */
export type MutationrevokeRoleArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
  roleCode?: InputMaybe<Scalars['String']['input']>;
  roleCodes?: InputMaybe<Array<InputMaybe<Scalars['String']['input']>>>;
  userIds?: InputMaybe<Array<Scalars['String']['input']>>;
  groupCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  nodeCodes?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** Everything that can be changed. */
export type MutationcreateGroupArgs = {
  code: Scalars['String']['input'];
  name: Scalars['String']['input'];
  description?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationupdateGroupArgs = {
  code: Scalars['String']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  newCode?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationdeleteGroupsArgs = {
  codeList: Array<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationaddUserToGroupArgs = {
  userIds: Array<Scalars['String']['input']>;
  code?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationremoveUserFromGroupArgs = {
  userIds: Array<Scalars['String']['input']>;
  code?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationcreateOrgArgs = {
  name: Scalars['String']['input'];
  code?: InputMaybe<Scalars['String']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  tenantId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationdeleteOrgArgs = {
  id: Scalars['String']['input'];
};


/** Everything that can be changed. */
export type MutationaddNodeArgs = {
  orgId: Scalars['String']['input'];
  parentNodeId?: InputMaybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  nameI18n?: InputMaybe<Scalars['String']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  descriptionI18n?: InputMaybe<Scalars['String']['input']>;
  order?: InputMaybe<Scalars['Int']['input']>;
  code?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationaddNodeV2Args = {
  orgId: Scalars['String']['input'];
  parentNodeId?: InputMaybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  nameI18n?: InputMaybe<Scalars['String']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  descriptionI18n?: InputMaybe<Scalars['String']['input']>;
  order?: InputMaybe<Scalars['Int']['input']>;
  code?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationupdateNodeArgs = {
  id: Scalars['String']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
  code?: InputMaybe<Scalars['String']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  nameI18n?: InputMaybe<Scalars['String']['input']>;
  descriptionI18n?: InputMaybe<Scalars['String']['input']>;
  order?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be changed. */
export type MutationmoveNodeArgs = {
  orgId: Scalars['String']['input'];
  nodeId: Scalars['String']['input'];
  targetParentId: Scalars['String']['input'];
};


/** Everything that can be changed. */
export type MutationdeleteNodeArgs = {
  orgId: Scalars['String']['input'];
  nodeId: Scalars['String']['input'];
};


/** Everything that can be changed. */
export type MutationaddMemberArgs = {
  nodeId?: InputMaybe<Scalars['String']['input']>;
  orgId?: InputMaybe<Scalars['String']['input']>;
  nodeCode?: InputMaybe<Scalars['String']['input']>;
  userIds: Array<Scalars['String']['input']>;
  isLeader?: InputMaybe<Scalars['Boolean']['input']>;
};


/** Everything that can be changed. */
export type MutationremoveMemberArgs = {
  nodeId?: InputMaybe<Scalars['String']['input']>;
  orgId?: InputMaybe<Scalars['String']['input']>;
  nodeCode?: InputMaybe<Scalars['String']['input']>;
  userIds: Array<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationmoveMembersArgs = {
  userIds: Array<Scalars['String']['input']>;
  sourceNodeId: Scalars['String']['input'];
  targetNodeId: Scalars['String']['input'];
};


/** Everything that can be changed. */
export type MutationsetMainDepartmentArgs = {
  userId: Scalars['String']['input'];
  departmentId?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationsetUdfArgs = {
  targetType: UDFTargetType;
  key: Scalars['String']['input'];
  dataType: UDFDataType;
  label: Scalars['String']['input'];
  options?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationremoveUdfArgs = {
  targetType: UDFTargetType;
  key: Scalars['String']['input'];
};


/** Everything that can be changed. */
export type MutationsetUdvArgs = {
  targetType: UDFTargetType;
  targetId: Scalars['String']['input'];
  key: Scalars['String']['input'];
  value: Scalars['String']['input'];
};


/** Everything that can be changed. */
export type MutationsetUdvBatchArgs = {
  targetType: UDFTargetType;
  targetId: Scalars['String']['input'];
  udvList?: InputMaybe<Array<UserDefinedDataInput>>;
};


/** Everything that can be changed. */
export type MutationsetUdfValueBatchArgs = {
  targetType: UDFTargetType;
  input: Array<SetUdfValueBatchInput>;
};


/** Everything that can be changed. */
export type MutationremoveUdvArgs = {
  targetType: UDFTargetType;
  targetId: Scalars['String']['input'];
  key: Scalars['String']['input'];
};


/** Everything that can be changed. */
export type MutationcreateUserpoolArgs = {
  name: Scalars['String']['input'];
  domain: Scalars['String']['input'];
  description?: InputMaybe<Scalars['String']['input']>;
  logo?: InputMaybe<Scalars['String']['input']>;
  userpoolTypes?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** Everything that can be changed. */
export type MutationupdateUserpoolArgs = {
  input: UpdateUserpoolInput;
};


/** Everything that can be changed. */
export type MutationrefreshAccessTokenArgs = {
  accessToken?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationaddWhitelistArgs = {
  type: WhitelistType;
  list: Array<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationremoveWhitelistArgs = {
  type: WhitelistType;
  list: Array<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationconfigEmailTemplateArgs = {
  input: ConfigEmailTemplateInput;
};


/** Everything that can be changed. */
export type MutationenableEmailTemplateArgs = {
  type: EmailTemplateType;
};


/** Everything that can be changed. */
export type MutationdisableEmailTemplateArgs = {
  type: EmailTemplateType;
};


/** Everything that can be changed. */
export type MutationcreateFunctionArgs = {
  input: CreateFunctionInput;
};


/** Everything that can be changed. */
export type MutationupdateFunctionArgs = {
  input: UpdateFunctionInput;
};


/** Everything that can be changed. */
export type MutationdeleteFunctionArgs = {
  id: Scalars['String']['input'];
};


/** Everything that can be changed. */
export type MutationcreateSocialConnectionInstanceArgs = {
  input: CreateSocialConnectionInstanceInput;
};


/** Everything that can be changed. */
export type MutationenableSocialConnectionInstanceArgs = {
  provider: Scalars['String']['input'];
};


/** Everything that can be changed. */
export type MutationdisableSocialConnectionInstanceArgs = {
  provider: Scalars['String']['input'];
};

/** By which date a list is sorted, and in which direction. */
export type SortByEnum =
  /** Newest first. */
  | 'CREATEDAT_DESC'
  /** Oldest first. */
  | 'CREATEDAT_ASC'
  /** Last changed first. */
  | 'UPDATEDAT_DESC'
  /** Longest unchanged first. */
  | 'UPDATEDAT_ASC';

/** The outcome of an operation that returns nothing else. */
export type CommonMessage = {
  /** Explanation in the language of the request. */
  message?: Maybe<Scalars['String']['output']>;
  /** 200 if it worked, otherwise a business code. */
  code?: Maybe<Scalars['Int']['output']>;
};

/** A person who can log in to applications of the user pool. */
export type User = {
  /** Identifier of the user, given by the service; used wherever a user id is asked for. */
  id: Scalars['String']['output'];
  /** Name of the user across all of Authing: `arn:cn:authing:<userPoolId>:user:<userId>`. */
  arn: Scalars['String']['output'];
  /** Where the account stands in its life. */
  status?: Maybe<UserStatus>;
  /** The user pool the account belongs to. */
  userPoolId: Scalars['String']['output'];
  /** Login name, unique in the pool; case matters. */
  username?: Maybe<Scalars['String']['output']>;
  /** Mail address, unique in the pool; case does not matter. */
  email?: Maybe<Scalars['String']['output']>;
  /** Whether the user has proven to own the mail address. */
  emailVerified?: Maybe<Scalars['Boolean']['output']>;
  /** Phone number, unique in the pool. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Whether the user has proven to own the phone number. */
  phoneVerified?: Maybe<Scalars['Boolean']['output']>;
  /** Identifier at a social provider, the same in all applications of one owner there. */
  unionid?: Maybe<Scalars['String']['output']>;
  /** Identifier at a social provider, valid for one application there. */
  openid?: Maybe<Scalars['String']['output']>;
  /** The accounts at social and enterprise providers linked to this user. */
  identities?: Maybe<Array<Maybe<Identity>>>;
  /** Name shown to others. */
  nickname?: Maybe<Scalars['String']['output']>;
  /** Ways in which the account came into being. */
  registerSource?: Maybe<Array<Scalars['String']['output']>>;
  /** Address of the avatar picture. */
  photo?: Maybe<Scalars['String']['output']>;
  /** Hash of the password. The SDK never asks for it. */
  password?: Maybe<Scalars['String']['output']>;
  /** Profile received from the social provider, as text. */
  oauth?: Maybe<Scalars['String']['output']>;
  /** Token of the user. Only logins, and registrations with `forceLogin` or `generateToken`, answer with one. */
  token?: Maybe<Scalars['String']['output']>;
  /** When the token expires, ISO 8601. A time in the past ends all tokens of the user. */
  tokenExpiredAt?: Maybe<Scalars['String']['output']>;
  /** How often the user has logged in. */
  loginsCount?: Maybe<Scalars['Int']['output']>;
  /** When the user last logged in, ISO 8601. */
  lastLogin?: Maybe<Scalars['String']['output']>;
  /** Address from which the user last logged in. */
  lastIP?: Maybe<Scalars['String']['output']>;
  /** When the user registered, ISO 8601. */
  signedUp?: Maybe<Scalars['String']['output']>;
  /** Whether the account is locked; a locked user cannot log in. */
  blocked?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the account is marked as deleted. */
  isDeleted?: Maybe<Scalars['Boolean']['output']>;
  /** Device the user came with. */
  device?: Maybe<Scalars['String']['output']>;
  /** Browser the user came with (its user agent text). */
  browser?: Maybe<Scalars['String']['output']>;
  /** Company the user works for. */
  company?: Maybe<Scalars['String']['output']>;
  /** Full name as it is displayed. */
  name?: Maybe<Scalars['String']['output']>;
  /** First name or names. */
  givenName?: Maybe<Scalars['String']['output']>;
  /** Last name or names. */
  familyName?: Maybe<Scalars['String']['output']>;
  /** Middle name or names. */
  middleName?: Maybe<Scalars['String']['output']>;
  /** Address of the user's profile page. */
  profile?: Maybe<Scalars['String']['output']>;
  /** Short name the user would like to be called. */
  preferredUsername?: Maybe<Scalars['String']['output']>;
  /** Address of the user's web page. */
  website?: Maybe<Scalars['String']['output']>;
  /** `M` male, `F` female, `U` unknown. */
  gender?: Maybe<Scalars['String']['output']>;
  /** Day of birth. */
  birthdate?: Maybe<Scalars['String']['output']>;
  /** Time zone, such as `Asia/Shanghai`. */
  zoneinfo?: Maybe<Scalars['String']['output']>;
  /** Language and region, such as `zh-CN`. */
  locale?: Maybe<Scalars['String']['output']>;
  /** Postal address in one text. */
  address?: Maybe<Scalars['String']['output']>;
  /** Complete postal address, ready for a label; may hold line breaks. */
  formatted?: Maybe<Scalars['String']['output']>;
  /** Street and house number; may hold line breaks. */
  streetAddress?: Maybe<Scalars['String']['output']>;
  /** City or town, as in OpenID Connect's address claim. */
  locality?: Maybe<Scalars['String']['output']>;
  /** State, province or prefecture, as in OpenID Connect's address claim. */
  region?: Maybe<Scalars['String']['output']>;
  /** Postal code. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** City. */
  city?: Maybe<Scalars['String']['output']>;
  /** Province. */
  province?: Maybe<Scalars['String']['output']>;
  /** Country. */
  country?: Maybe<Scalars['String']['output']>;
  /** When it was created, ISO 8601. */
  createdAt?: Maybe<Scalars['String']['output']>;
  /** When it was last changed, ISO 8601. */
  updatedAt?: Maybe<Scalars['String']['output']>;
  /** The roles the user has. */
  roles?: Maybe<PaginatedRoles>;
  /** The groups the user is a member of. */
  groups?: Maybe<PaginatedGroups>;
  /** The departments the user is a member of. */
  departments?: Maybe<PaginatedDepartments>;
  /** What the user may use, directly or through roles, groups and departments. */
  authorizedResources?: Maybe<PaginatedAuthorizedResources>;
  /** Identifier of the user in the customer's own system. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** Values of the pool's custom fields. */
  customData?: Maybe<Array<Maybe<UserCustomData>>>;
  /** Country calling code of `phone`. */
  phoneCountryCode?: Maybe<Scalars['String']['output']>;
  /** Id of the user's main department. */
  mainDepartmentId?: Maybe<Scalars['String']['output']>;
  /** Code of the user's main department. */
  mainDepartmentCode?: Maybe<Scalars['String']['output']>;
  /** Whether this login has just created the account. */
  newlyCreated?: Maybe<Scalars['Boolean']['output']>;
  /** When the account itself expires. */
  expiredAt?: Maybe<Scalars['String']['output']>;
  /** The user's direct superior. */
  directManagement?: Maybe<Scalars['String']['output']>;
};


/** A person who can log in to applications of the user pool. */
export type UserrolesArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
};


/** A person who can log in to applications of the user pool. */
export type UserdepartmentsArgs = {
  orgId?: InputMaybe<Scalars['String']['input']>;
};


/** A person who can log in to applications of the user pool. */
export type UserauthorizedResourcesArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
  resourceType?: InputMaybe<Scalars['String']['input']>;
};

/** Where an account stands in its life. */
export type UserStatus =
  /** Stopped for a while; cannot log in. */
  | 'Suspended'
  /** The person has left the company. */
  | 'Resigned'
  /** In normal use. */
  | 'Activated'
  /** Put away; listed by `archivedUsers`. */
  | 'Archived';

/** Value of a custom field of a user. */
export type UserCustomData = {
  /** Key of the field. */
  key: Scalars['String']['output'];
  /** The value as text, to be read as `dataType` says. */
  value?: Maybe<Scalars['String']['output']>;
  /** Name of the field for people. */
  label?: Maybe<Scalars['String']['output']>;
  /** How `value` is to be read. */
  dataType: UDFDataType;
};

/** A user's membership in a department. */
export type UserDepartment = {
  /** The node of the organisation. */
  department: Node;
  /** Whether it is the user's main department. */
  isMainDepartment: Scalars['Boolean']['output'];
  /** When the user joined it. */
  joinedAt?: Maybe<Scalars['String']['output']>;
};

/** One page of users. */
export type PaginatedUsers = {
  /** Number of entries on all pages together. */
  totalCount: Scalars['Int']['output'];
  /** The entries of this page. */
  list: Array<User>;
};

/** One page of departments of a user. */
export type PaginatedDepartments = {
  /** The entries of this page. */
  list: Array<UserDepartment>;
  /** Number of entries on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An account at a social or enterprise provider that is linked to a user. */
export type Identity = {
  /** Identifier at the provider, valid for one application there. */
  openid?: Maybe<Scalars['String']['output']>;
  /** Identifier of the user at the provider. */
  userIdInIdp?: Maybe<Scalars['String']['output']>;
  /** The user's profile at the provider, as text. */
  userInfoInIdp?: Maybe<Scalars['String']['output']>;
  /** The user it is linked to. */
  userId?: Maybe<Scalars['String']['output']>;
  /** The connection (a provider as configured in the pool) it came through. */
  connectionId?: Maybe<Scalars['String']['output']>;
  /** Whether the provider is a social one; otherwise an enterprise one. */
  isSocial?: Maybe<Scalars['Boolean']['output']>;
  /** Identifier of the identity provider, such as `github` or `wechat:pc`. */
  provider?: Maybe<Scalars['String']['output']>;
  /** The user pool it belongs to. */
  userPoolId?: Maybe<Scalars['String']['output']>;
  /** Refresh token issued by the provider. */
  refreshToken?: Maybe<Scalars['String']['output']>;
  /** Access token issued by the provider. */
  accessToken?: Maybe<Scalars['String']['output']>;
  /** Which kind of identifier `userIdInIdp` is. */
  type?: Maybe<Scalars['String']['output']>;
  /** The provider's record in the pool. */
  extIdpId?: Maybe<Scalars['String']['output']>;
};

/** A new account, as an administrator creates it. */
export type CreateUserInput = {
  /** Login name, unique in the pool; case matters. */
  username?: InputMaybe<Scalars['String']['input']>;
  /** Mail address, unique in the pool; case does not matter. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Whether the user has proven to own the mail address. */
  emailVerified?: InputMaybe<Scalars['Boolean']['input']>;
  /** Phone number, unique in the pool. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Whether the user has proven to own the phone number. */
  phoneVerified?: InputMaybe<Scalars['Boolean']['input']>;
  /** Identifier at a social provider, the same in all applications of one owner there. */
  unionid?: InputMaybe<Scalars['String']['input']>;
  /** Identifier at a social provider, valid for one application there. */
  openid?: InputMaybe<Scalars['String']['input']>;
  /** Name shown to others. */
  nickname?: InputMaybe<Scalars['String']['input']>;
  /** Address of the avatar picture. */
  photo?: InputMaybe<Scalars['String']['input']>;
  /** The password, encrypted with the service's public key. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** Ways in which the account came into being. */
  registerSource?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Browser the user came with (its user agent text). */
  browser?: InputMaybe<Scalars['String']['input']>;
  /** Profile received from the social provider, as text. */
  oauth?: InputMaybe<Scalars['String']['input']>;
  /** How often the user has logged in. */
  loginsCount?: InputMaybe<Scalars['Int']['input']>;
  /** When the user last logged in, ISO 8601. */
  lastLogin?: InputMaybe<Scalars['String']['input']>;
  /** Company the user works for. */
  company?: InputMaybe<Scalars['String']['input']>;
  /** Address from which the user last logged in. */
  lastIP?: InputMaybe<Scalars['String']['input']>;
  /** When the user registered, ISO 8601. */
  signedUp?: InputMaybe<Scalars['String']['input']>;
  /** Whether the account is locked; a locked user cannot log in. */
  blocked?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the account is marked as deleted. */
  isDeleted?: InputMaybe<Scalars['Boolean']['input']>;
  /** Device the user came with. */
  device?: InputMaybe<Scalars['String']['input']>;
  /** Full name as it is displayed. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** First name or names. */
  givenName?: InputMaybe<Scalars['String']['input']>;
  /** Last name or names. */
  familyName?: InputMaybe<Scalars['String']['input']>;
  /** Middle name or names. */
  middleName?: InputMaybe<Scalars['String']['input']>;
  /** Address of the user's profile page. */
  profile?: InputMaybe<Scalars['String']['input']>;
  /** Short name the user would like to be called. */
  preferredUsername?: InputMaybe<Scalars['String']['input']>;
  /** Address of the user's web page. */
  website?: InputMaybe<Scalars['String']['input']>;
  /** `M` male, `F` female, `U` unknown. */
  gender?: InputMaybe<Scalars['String']['input']>;
  /** Day of birth. */
  birthdate?: InputMaybe<Scalars['String']['input']>;
  /** Time zone, such as `Asia/Shanghai`. */
  zoneinfo?: InputMaybe<Scalars['String']['input']>;
  /** Language and region, such as `zh-CN`. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** Postal address in one text. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** Complete postal address, ready for a label; may hold line breaks. */
  formatted?: InputMaybe<Scalars['String']['input']>;
  /** Street and house number; may hold line breaks. */
  streetAddress?: InputMaybe<Scalars['String']['input']>;
  /** City or town, as in OpenID Connect's address claim. */
  locality?: InputMaybe<Scalars['String']['input']>;
  /** State, province or prefecture, as in OpenID Connect's address claim. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** Postal code. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** Country. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** Identifier of the user in the customer's own system. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Country calling code of `phone`. */
  phoneCountryCode?: InputMaybe<Scalars['String']['input']>;
};

/** An identity at a provider that a new user gets from the start. */
export type CreateUserIdentityInput = {
  /** Identifier of the identity provider, such as `github` or `wechat:pc`. */
  provider: Scalars['String']['input'];
  /** Identifier of the user at the provider. */
  userIdInIdp: Scalars['String']['input'];
  /** Identifier at the provider, valid for one application there. */
  openid?: InputMaybe<Scalars['String']['input']>;
  /** Whether the provider is a social one; otherwise an enterprise one. */
  isSocial?: InputMaybe<Scalars['Boolean']['input']>;
  /** The connection (a provider as configured in the pool) it comes through. */
  connectionId?: InputMaybe<Scalars['String']['input']>;
  /** Access token issued by the provider. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** Refresh token issued by the provider. */
  refreshToken?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to an account; fields left out stay as they are. */
export type UpdateUserInput = {
  /** Mail address, unique in the pool; case does not matter. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Identifier at a social provider, the same in all applications of one owner there. */
  unionid?: InputMaybe<Scalars['String']['input']>;
  /** Identifier at a social provider, valid for one application there. */
  openid?: InputMaybe<Scalars['String']['input']>;
  /** Whether the user has proven to own the mail address. */
  emailVerified?: InputMaybe<Scalars['Boolean']['input']>;
  /** Phone number, unique in the pool. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Whether the user has proven to own the phone number. */
  phoneVerified?: InputMaybe<Scalars['Boolean']['input']>;
  /** Login name, unique in the pool; case matters. */
  username?: InputMaybe<Scalars['String']['input']>;
  /** Name shown to others. */
  nickname?: InputMaybe<Scalars['String']['input']>;
  /** The new password, encrypted with the service's public key. Only administrators may set it here. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** Address of the avatar picture. */
  photo?: InputMaybe<Scalars['String']['input']>;
  /** Company the user works for. */
  company?: InputMaybe<Scalars['String']['input']>;
  /** Browser the user came with (its user agent text). */
  browser?: InputMaybe<Scalars['String']['input']>;
  /** Device the user came with. */
  device?: InputMaybe<Scalars['String']['input']>;
  /** Profile received from the social provider, as text. */
  oauth?: InputMaybe<Scalars['String']['input']>;
  /** When the token expires, ISO 8601. A time in the past ends all tokens of the user. */
  tokenExpiredAt?: InputMaybe<Scalars['String']['input']>;
  /** How often the user has logged in. */
  loginsCount?: InputMaybe<Scalars['Int']['input']>;
  /** When the user last logged in, ISO 8601. */
  lastLogin?: InputMaybe<Scalars['String']['input']>;
  /** Address from which the user last logged in. */
  lastIP?: InputMaybe<Scalars['String']['input']>;
  /** Whether the account is locked; a locked user cannot log in. */
  blocked?: InputMaybe<Scalars['Boolean']['input']>;
  /** Full name as it is displayed. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** First name or names. */
  givenName?: InputMaybe<Scalars['String']['input']>;
  /** Last name or names. */
  familyName?: InputMaybe<Scalars['String']['input']>;
  /** Middle name or names. */
  middleName?: InputMaybe<Scalars['String']['input']>;
  /** Address of the user's profile page. */
  profile?: InputMaybe<Scalars['String']['input']>;
  /** Short name the user would like to be called. */
  preferredUsername?: InputMaybe<Scalars['String']['input']>;
  /** Address of the user's web page. */
  website?: InputMaybe<Scalars['String']['input']>;
  /** `M` male, `F` female, `U` unknown. */
  gender?: InputMaybe<Scalars['String']['input']>;
  /** Day of birth. */
  birthdate?: InputMaybe<Scalars['String']['input']>;
  /** Time zone, such as `Asia/Shanghai`. */
  zoneinfo?: InputMaybe<Scalars['String']['input']>;
  /** Language and region, such as `zh-CN`. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** Postal address in one text. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** Complete postal address, ready for a label; may hold line breaks. */
  formatted?: InputMaybe<Scalars['String']['input']>;
  /** Street and house number; may hold line breaks. */
  streetAddress?: InputMaybe<Scalars['String']['input']>;
  /** City or town, as in OpenID Connect's address claim. */
  locality?: InputMaybe<Scalars['String']['input']>;
  /** State, province or prefecture, as in OpenID Connect's address claim. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** Postal code. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** City. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** Province. */
  province?: InputMaybe<Scalars['String']['input']>;
  /** Country. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** Identifier of the user in the customer's own system. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Country calling code of `phone`. */
  phoneCountryCode?: InputMaybe<Scalars['String']['input']>;
  /** Id of the user's main department. */
  mainDepartmentId?: InputMaybe<Scalars['String']['input']>;
  /** Code of the user's main department. */
  mainDepartmentCode?: InputMaybe<Scalars['String']['input']>;
  /** When the account itself expires. */
  expiredAt?: InputMaybe<Scalars['String']['input']>;
  /** The user's direct superior. */
  directManagement?: InputMaybe<Scalars['String']['input']>;
};

/** An identity at a provider to find a user by. */
export type FindUserByIdentityInput = {
  /** Identifier of the connection, as given in the console. */
  identifier?: InputMaybe<Scalars['String']['input']>;
  /** Identifier of the user at the provider. */
  userIdInIdp?: InputMaybe<Scalars['String']['input']>;
  /** Whether the provider is a social one; otherwise an enterprise one. */
  isSocial?: InputMaybe<Scalars['Boolean']['input']>;
  /** Identifier of the identity provider, such as `github` or `wechat:pc`. */
  provider?: InputMaybe<Scalars['String']['input']>;
};

/** Restricts a search to members of a department. */
export type SearchUserDepartmentOpt = {
  /** Id of the node. */
  departmentId?: InputMaybe<Scalars['String']['input']>;
  /** Whether members of the nodes below count too. */
  includeChildrenDepartments?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Restricts a search to members of a group. */
export type SearchUserGroupOpt = {
  /** Code of the group. */
  code?: InputMaybe<Scalars['String']['input']>;
};

/** Restricts a search to holders of a role. */
export type SearchUserRoleOpt = {
  /** Code of the permission space the role belongs to. */
  namespace?: InputMaybe<Scalars['String']['input']>;
  /** Code of the role. */
  code: Scalars['String']['input'];
};

/** Login with mail address and password. */
export type LoginByEmailInput = {
  /** Mail address; case does not matter. */
  email: Scalars['String']['input'];
  /** The password, encrypted with the service's public key. */
  password: Scalars['String']['input'];
  /** What the user read in the captcha picture; asked for after repeated failures from one address (code 2000). */
  captchaCode?: InputMaybe<Scalars['String']['input']>;
  /** Whether to create the account if nobody has it yet. */
  autoRegister?: InputMaybe<Scalars['Boolean']['input']>;
  /** Address of the end user, for risk control. Give it when a server calls on somebody's behalf. */
  clientIp?: InputMaybe<Scalars['String']['input']>;
  /** Data for the pipeline functions, as JSON text. */
  params?: InputMaybe<Scalars['String']['input']>;
  /** Data for the pipeline functions of this one request, as JSON text. */
  context?: InputMaybe<Scalars['String']['input']>;
};

/** Login with login name and password. */
export type LoginByUsernameInput = {
  /** Login name; case matters. */
  username: Scalars['String']['input'];
  /** The password, encrypted with the service's public key. */
  password: Scalars['String']['input'];
  /** What the user read in the captcha picture; asked for after repeated failures from one address (code 2000). */
  captchaCode?: InputMaybe<Scalars['String']['input']>;
  /** Whether to create the account if nobody has it yet. */
  autoRegister?: InputMaybe<Scalars['Boolean']['input']>;
  /** Address of the end user, for risk control. Give it when a server calls on somebody's behalf. */
  clientIp?: InputMaybe<Scalars['String']['input']>;
  /** Data for the pipeline functions, as JSON text. */
  params?: InputMaybe<Scalars['String']['input']>;
  /** Data for the pipeline functions of this one request, as JSON text. */
  context?: InputMaybe<Scalars['String']['input']>;
};

/** Login with the code of a text message. */
export type LoginByPhoneCodeInput = {
  /** Phone number the code was sent to. */
  phone: Scalars['String']['input'];
  /** Code from the text message; valid for 60 seconds. */
  code: Scalars['String']['input'];
  /** Country calling code of `phone`. */
  phoneCountryCode?: InputMaybe<Scalars['String']['input']>;
  /** Whether to create the account if nobody has it yet. */
  autoRegister?: InputMaybe<Scalars['Boolean']['input']>;
  /** Address of the end user, for risk control. Give it when a server calls on somebody's behalf. */
  clientIp?: InputMaybe<Scalars['String']['input']>;
  /** Data for the pipeline functions, as JSON text. */
  params?: InputMaybe<Scalars['String']['input']>;
  /** Data for the pipeline functions of this one request, as JSON text. */
  context?: InputMaybe<Scalars['String']['input']>;
};

/** Login with phone number and password. */
export type LoginByPhonePasswordInput = {
  /** Phone number. */
  phone: Scalars['String']['input'];
  /** The password, encrypted with the service's public key. */
  password: Scalars['String']['input'];
  /** What the user read in the captcha picture; asked for after repeated failures from one address (code 2000). */
  captchaCode?: InputMaybe<Scalars['String']['input']>;
  /** Whether to create the account if nobody has it yet. */
  autoRegister?: InputMaybe<Scalars['Boolean']['input']>;
  /** Address of the end user, for risk control. Give it when a server calls on somebody's behalf. */
  clientIp?: InputMaybe<Scalars['String']['input']>;
  /** Data for the pipeline functions, as JSON text. */
  params?: InputMaybe<Scalars['String']['input']>;
  /** Data for the pipeline functions of this one request, as JSON text. */
  context?: InputMaybe<Scalars['String']['input']>;
};

/** Registration with mail address and password. */
export type RegisterByEmailInput = {
  /** Mail address, not yet used in the pool. */
  email: Scalars['String']['input'];
  /** The password, encrypted with the service's public key. */
  password: Scalars['String']['input'];
  /** More about the user. */
  profile?: InputMaybe<RegisterProfile>;
  /** Whether to log the new user in completely: pipeline and webhooks run and the login is counted. */
  forceLogin?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether to hand out a token without a complete login; the login is not counted. */
  generateToken?: InputMaybe<Scalars['Boolean']['input']>;
  /** Address of the end user, for risk control. Give it when a server calls on somebody's behalf. */
  clientIp?: InputMaybe<Scalars['String']['input']>;
  /** Data for the pipeline functions, as JSON text. */
  params?: InputMaybe<Scalars['String']['input']>;
  /** Data for the pipeline functions of this one request, as JSON text. */
  context?: InputMaybe<Scalars['String']['input']>;
  /** Token that proves the phone number in `profile` was verified before. */
  phoneToken?: InputMaybe<Scalars['String']['input']>;
};

/** Registration with login name and password. */
export type RegisterByUsernameInput = {
  /** Login name, not yet used in the pool. */
  username: Scalars['String']['input'];
  /** The password, encrypted with the service's public key. */
  password: Scalars['String']['input'];
  /** More about the user. */
  profile?: InputMaybe<RegisterProfile>;
  /** Whether to log the new user in completely: pipeline and webhooks run and the login is counted. */
  forceLogin?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether to hand out a token without a complete login; the login is not counted. */
  generateToken?: InputMaybe<Scalars['Boolean']['input']>;
  /** Address of the end user, for risk control. Give it when a server calls on somebody's behalf. */
  clientIp?: InputMaybe<Scalars['String']['input']>;
  /** Data for the pipeline functions, as JSON text. */
  params?: InputMaybe<Scalars['String']['input']>;
  /** Data for the pipeline functions of this one request, as JSON text. */
  context?: InputMaybe<Scalars['String']['input']>;
  /** Token that proves the phone number in `profile` was verified before. */
  phoneToken?: InputMaybe<Scalars['String']['input']>;
  /** Token that proves the mail address in `profile` was verified before. */
  emailToken?: InputMaybe<Scalars['String']['input']>;
};

/** Registration with phone number and the code of a text message. */
export type RegisterByPhoneCodeInput = {
  /** Phone number the code was sent to, not yet used in the pool. */
  phone: Scalars['String']['input'];
  /** Code from the text message; valid for 60 seconds. */
  code: Scalars['String']['input'];
  /** Country calling code of `phone`. */
  phoneCountryCode?: InputMaybe<Scalars['String']['input']>;
  /** A password for later logins, encrypted with the service's public key. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** More about the user. */
  profile?: InputMaybe<RegisterProfile>;
  /** Whether to log the new user in completely: pipeline and webhooks run and the login is counted. */
  forceLogin?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether to hand out a token without a complete login; the login is not counted. */
  generateToken?: InputMaybe<Scalars['Boolean']['input']>;
  /** Address of the end user, for risk control. Give it when a server calls on somebody's behalf. */
  clientIp?: InputMaybe<Scalars['String']['input']>;
  /** Data for the pipeline functions, as JSON text. */
  params?: InputMaybe<Scalars['String']['input']>;
  /** Data for the pipeline functions of this one request, as JSON text. */
  context?: InputMaybe<Scalars['String']['input']>;
  /** Token that proves the mail address in `profile` was verified before. */
  emailToken?: InputMaybe<Scalars['String']['input']>;
};

/** What a registration may say about the user beside the login itself. */
export type RegisterProfile = {
  /** Address the user registers from. */
  ip?: InputMaybe<Scalars['String']['input']>;
  /** Phone number, unique in the pool. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Mail address, unique in the pool; case does not matter. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Profile received from the social provider, as text. */
  oauth?: InputMaybe<Scalars['String']['input']>;
  /** Login name, unique in the pool; case matters. */
  username?: InputMaybe<Scalars['String']['input']>;
  /** Name shown to others. */
  nickname?: InputMaybe<Scalars['String']['input']>;
  /** Company the user works for. */
  company?: InputMaybe<Scalars['String']['input']>;
  /** Address of the avatar picture. */
  photo?: InputMaybe<Scalars['String']['input']>;
  /** Device the user came with. */
  device?: InputMaybe<Scalars['String']['input']>;
  /** Browser the user came with (its user agent text). */
  browser?: InputMaybe<Scalars['String']['input']>;
  /** Full name as it is displayed. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** First name or names. */
  givenName?: InputMaybe<Scalars['String']['input']>;
  /** Last name or names. */
  familyName?: InputMaybe<Scalars['String']['input']>;
  /** Middle name or names. */
  middleName?: InputMaybe<Scalars['String']['input']>;
  /** Address of the user's profile page. */
  profile?: InputMaybe<Scalars['String']['input']>;
  /** Short name the user would like to be called. */
  preferredUsername?: InputMaybe<Scalars['String']['input']>;
  /** Address of the user's web page. */
  website?: InputMaybe<Scalars['String']['input']>;
  /** `M` male, `F` female, `U` unknown. */
  gender?: InputMaybe<Scalars['String']['input']>;
  /** Day of birth. */
  birthdate?: InputMaybe<Scalars['String']['input']>;
  /** Time zone, such as `Asia/Shanghai`. */
  zoneinfo?: InputMaybe<Scalars['String']['input']>;
  /** Language and region, such as `zh-CN`. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** Postal address in one text. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** Complete postal address, ready for a label; may hold line breaks. */
  formatted?: InputMaybe<Scalars['String']['input']>;
  /** Street and house number; may hold line breaks. */
  streetAddress?: InputMaybe<Scalars['String']['input']>;
  /** City or town, as in OpenID Connect's address claim. */
  locality?: InputMaybe<Scalars['String']['input']>;
  /** State, province or prefecture, as in OpenID Connect's address claim. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** Postal code. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** Country. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** Values of custom fields. */
  udf?: InputMaybe<Array<UserDdfInput>>;
};

/** Value of a custom field at registration. */
export type UserDdfInput = {
  /** Key of the field. */
  key: Scalars['String']['input'];
  /** The value as JSON text. */
  value: Scalars['String']['input'];
};

/** What the server thinks of a token. */
export type JwtTokenStatus = {
  /** 200 for a good token, otherwise a business code. */
  code?: Maybe<Scalars['Int']['output']>;
  /** Explanation in the language of the request. */
  message?: Maybe<Scalars['String']['output']>;
  /** Whether the token is good. */
  status?: Maybe<Scalars['Boolean']['output']>;
  /** When the token expires, seconds since 1970. */
  exp?: Maybe<Scalars['Int']['output']>;
  /** When the token was issued, seconds since 1970. */
  iat?: Maybe<Scalars['Int']['output']>;
  /** Whose token it is. */
  data?: Maybe<JwtTokenStatusDetail>;
};

/** The owner of a token. */
export type JwtTokenStatusDetail = {
  /** Id of the user. */
  id?: Maybe<Scalars['String']['output']>;
  /** The user pool the user belongs to. */
  userPoolId?: Maybe<Scalars['String']['output']>;
  /** Name of the user across all of Authing. */
  arn?: Maybe<Scalars['String']['output']>;
};

/** A renewed token of a user. */
export type RefreshToken = {
  /** The new token. */
  token?: Maybe<Scalars['String']['output']>;
  /** When the token was issued, seconds since 1970. */
  iat?: Maybe<Scalars['Int']['output']>;
  /** When the token expires, seconds since 1970. */
  exp?: Maybe<Scalars['Int']['output']>;
};

/** Whether a password is the right one. */
export type CheckPasswordResult = {
  /** 200 if it is, otherwise a business code. */
  code: Scalars['Int']['output'];
  /** Explanation in the language of the request. */
  message?: Maybe<Scalars['String']['output']>;
};

/** Whether a password satisfies the rules of the pool. */
export type CheckPasswordStrengthResult = {
  /** True if it does. */
  valid: Scalars['Boolean']['output'];
  /** What is wrong with it. */
  message?: Maybe<Scalars['String']['output']>;
};

/** The one-time-password setup of a user. */
export type Mfa = {
  /** Identifier of the setup. */
  id: Scalars['String']['output'];
  /** The user it belongs to. */
  userId: Scalars['String']['output'];
  /** The user pool it belongs to. */
  userPoolId: Scalars['String']['output'];
  /** Whether it is asked for at login. */
  enable: Scalars['Boolean']['output'];
  /** The shared secret an authenticator app computes codes from. Whoever knows it can pass the second factor. */
  secret?: Maybe<Scalars['String']['output']>;
};

/** What a protected resource is. */
export type ResourceType =
  /** Business data, such as `books:1`. */
  | 'DATA'
  /** An interface of a program. */
  | 'API'
  /** A menu entry. It is either granted or not; there are no single actions. */
  | 'MENU'
  /** Some part of a user interface. */
  | 'UI'
  /** A button. It is either granted or not; there are no single actions. */
  | 'BUTTON';

/** Whom a permission can be given to. */
export type PolicyAssignmentTargetType =
  /** One user, named by id. */
  | 'USER'
  /** All holders of a role, named by its code. */
  | 'ROLE'
  /** All members of a group, named by its code. */
  | 'GROUP'
  /** All members of an organisation node, named by its id. */
  | 'ORG'
  /** A program with an access key. */
  | 'AK_SK';

/** What a statement of a policy does. */
export type PolicyEffect =
  /** Grants the actions. */
  | 'ALLOW'
  /** Forbids the actions. */
  | 'DENY';

/** How several conditions combine. */
export type Operator =
  /** All must hold. */
  | 'AND'
  /** One is enough. */
  | 'OR';

/** A resource that somebody may use. */
export type AuthorizedResource = {
  /** The resource, such as `books:1` or `books:*`. */
  code: Scalars['String']['output'];
  /** Kind of resource. */
  type?: Maybe<ResourceType>;
  /** What may be done with it. Menu entries and buttons have none. */
  actions?: Maybe<Array<Scalars['String']['output']>>;
  /** For `API`: identifier of the interface. */
  apiIdentifier?: Maybe<Scalars['String']['output']>;
};

/** Somebody who may use a resource. */
export type ResourcePermissionAssignment = {
  /** Kind of object. */
  targetType?: Maybe<PolicyAssignmentTargetType>;
  /** Which one: a user id, role code, group code, node id or access key, as `targetType` says. */
  targetIdentifier?: Maybe<Scalars['String']['output']>;
  /** What they may do with it. */
  actions?: Maybe<Array<Scalars['String']['output']>>;
};

/** One page of resources somebody may use. */
export type PaginatedAuthorizedResources = {
  /** Number of entries on all pages together. */
  totalCount: Scalars['Int']['output'];
  /** The entries of this page. */
  list: Array<AuthorizedResource>;
};

/** One page of those who may use a resource. */
export type PaginatedAuthorizedTargets = {
  /** The entries of this page. */
  list?: Maybe<Array<Maybe<ResourcePermissionAssignment>>>;
  /** Number of entries on all pages together. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** Restricts a search to those who may do certain actions. */
export type AuthorizedTargetsActionsInput = {
  /** Whether all of the actions or only one must be allowed. */
  op: Operator;
  /** The actions. */
  list: Array<InputMaybe<Scalars['String']['input']>>;
};

/** Who may do what with a resource. */
export type AuthorizeResourceOpt = {
  /** Kind of object. */
  targetType: PolicyAssignmentTargetType;
  /** Which one: a user id, role code, group code, node id or access key, as `targetType` says. */
  targetIdentifier: Scalars['String']['input'];
  /** What they may do. */
  actions?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A named set of permissions that can be assigned. */
export type Policy = {
  /** Code of the permission space it belongs to. */
  namespace: Scalars['String']['output'];
  /** Code of the policy, unique within its space. */
  code: Scalars['String']['output'];
  /** Whether it comes with the service; then it can neither be changed nor deleted. */
  isDefault: Scalars['Boolean']['output'];
  /** Free text for people. */
  description?: Maybe<Scalars['String']['output']>;
  /** What it allows and denies. */
  statements: Array<PolicyStatement>;
  /** When it was created, ISO 8601. */
  createdAt?: Maybe<Scalars['String']['output']>;
  /** When it was last changed, ISO 8601. */
  updatedAt?: Maybe<Scalars['String']['output']>;
  /** How many targets it is assigned to. */
  assignmentsCount: Scalars['Int']['output'];
  /** To whom it is assigned, page by page. */
  assignments: Array<PolicyAssignment>;
};


/** A named set of permissions that can be assigned. */
export type PolicyassignmentsArgs = {
  page?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  namespace?: InputMaybe<Scalars['String']['input']>;
};

/** One sentence of a policy: these actions on this resource are allowed, or denied. */
export type PolicyStatement = {
  /** Resource as `type:id` or `type:*`, or `*` for all. */
  resource: Scalars['String']['output'];
  /** The actions, as `type:verb` or `type:*`. */
  actions: Array<Scalars['String']['output']>;
  /** Whether they are allowed or denied. */
  effect?: Maybe<PolicyEffect>;
  /** Circumstances under which the sentence holds. */
  condition?: Maybe<Array<PolicyStatementCondition>>;
};

/** A circumstance under which a statement holds. */
export type PolicyStatementCondition = {
  /** What is compared. */
  param: Scalars['String']['output'];
  /** How it is compared. */
  operator: Scalars['String']['output'];
  /** What it is compared with. */
  value: Scalars['Object']['output'];
};

/** A policy given to somebody. */
export type PolicyAssignment = {
  /** Code of the policy. */
  code: Scalars['String']['output'];
  /** Kind of object. */
  targetType: PolicyAssignmentTargetType;
  /** Which one: a user id, role code, group code, node id or access key, as `targetType` says. */
  targetIdentifier: Scalars['String']['output'];
};

/** One page of policies. */
export type PaginatedPolicies = {
  /** Number of entries on all pages together. */
  totalCount: Scalars['Int']['output'];
  /** The entries of this page. */
  list: Array<Policy>;
};

/** One page of policy assignments. */
export type PaginatedPolicyAssignments = {
  /** Number of entries on all pages together. */
  totalCount: Scalars['Int']['output'];
  /** The entries of this page. */
  list: Array<PolicyAssignment>;
};

/** One sentence of a policy: these actions on this resource are allowed, or denied. */
export type PolicyStatementInput = {
  /** Resource as `type:id` or `type:*`, or `*` for all. */
  resource: Scalars['String']['input'];
  /** The actions, as `type:verb` or `type:*`. */
  actions: Array<Scalars['String']['input']>;
  /** Whether they are allowed or denied. */
  effect?: InputMaybe<PolicyEffect>;
  /** Circumstances under which the sentence holds. */
  condition?: InputMaybe<Array<PolicyStatementConditionInput>>;
};

/** A circumstance under which a statement holds. */
export type PolicyStatementConditionInput = {
  /** What is compared. */
  param: Scalars['String']['input'];
  /** How it is compared. */
  operator: Scalars['String']['input'];
  /** What it is compared with. */
  value: Scalars['Object']['input'];
};

/** A bundle of permissions that users, groups and departments can hold. */
export type Role = {
  /** Identifier of the role, given by the service. */
  id: Scalars['String']['output'];
  /** Code of the permission space it belongs to. */
  namespace: Scalars['String']['output'];
  /** Code of the role, unique within its permission space. */
  code: Scalars['String']['output'];
  /** Name of the object across all of Authing (`arn:cn:authing:…`). */
  arn: Scalars['String']['output'];
  /** Free text for people. */
  description?: Maybe<Scalars['String']['output']>;
  /** Whether it comes with the service. */
  isSystem?: Maybe<Scalars['Boolean']['output']>;
  /** When it was created, ISO 8601. */
  createdAt?: Maybe<Scalars['String']['output']>;
  /** When it was last changed, ISO 8601. */
  updatedAt?: Maybe<Scalars['String']['output']>;
  /** Who holds the role, page by page. */
  users: PaginatedUsers;
  /** What holders of the role may use. */
  authorizedResources?: Maybe<PaginatedAuthorizedResources>;
  /** The role it inherits from. */
  parent?: Maybe<Role>;
};


/** A bundle of permissions that users, groups and departments can hold. */
export type RoleusersArgs = {
  page?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};


/** A bundle of permissions that users, groups and departments can hold. */
export type RoleauthorizedResourcesArgs = {
  resourceType?: InputMaybe<Scalars['String']['input']>;
};

/** A set of users that policies can be assigned to as one. */
export type Group = {
  /** Code of the group, unique in the pool. */
  code: Scalars['String']['output'];
  /** Name for people. */
  name: Scalars['String']['output'];
  /** Free text for people. */
  description?: Maybe<Scalars['String']['output']>;
  /** When it was created, ISO 8601. */
  createdAt?: Maybe<Scalars['String']['output']>;
  /** When it was last changed, ISO 8601. */
  updatedAt?: Maybe<Scalars['String']['output']>;
  /** The members, page by page. */
  users: PaginatedUsers;
  /** What the members may use through the group. */
  authorizedResources?: Maybe<PaginatedAuthorizedResources>;
};


/** A set of users that policies can be assigned to as one. */
export type GroupusersArgs = {
  page?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};


/** A set of users that policies can be assigned to as one. */
export type GroupauthorizedResourcesArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
  resourceType?: InputMaybe<Scalars['String']['input']>;
};

/** One page of roles. */
export type PaginatedRoles = {
  /** Number of entries on all pages together. */
  totalCount: Scalars['Int']['output'];
  /** The entries of this page. */
  list: Array<Role>;
};

/** One page of groups. */
export type PaginatedGroups = {
  /** Number of entries on all pages together. */
  totalCount: Scalars['Int']['output'];
  /** The entries of this page. */
  list: Array<Group>;
};

/** An organisation: a tree of departments. */
export type Org = {
  /** Identifier of the organisation, given by the service. */
  id: Scalars['String']['output'];
  /** The topmost node. */
  rootNode: Node;
  /** All nodes of the tree as a flat list; `children` of each gives the shape. */
  nodes: Array<Node>;
  /** The tenant it belongs to. */
  tenantId?: Maybe<Scalars['String']['output']>;
};

/** A department: a node in the tree of an organisation. */
export type Node = {
  /** Identifier of the node, given by the service. */
  id: Scalars['String']['output'];
  /** The organisation it belongs to. */
  orgId?: Maybe<Scalars['String']['output']>;
  /** Name for people. */
  name: Scalars['String']['output'];
  /** Names in other languages, as JSON text. */
  nameI18n?: Maybe<Scalars['String']['output']>;
  /** Free text for people. */
  description?: Maybe<Scalars['String']['output']>;
  /** Descriptions in other languages, as JSON text. */
  descriptionI18n?: Maybe<Scalars['String']['output']>;
  /** Position among its siblings, smaller first. */
  order?: Maybe<Scalars['Int']['output']>;
  /** Code of the node, unique within the organisation. */
  code?: Maybe<Scalars['String']['output']>;
  /** Whether it is the topmost node. */
  root?: Maybe<Scalars['Boolean']['output']>;
  /** How far it is below the topmost node. */
  depth?: Maybe<Scalars['Int']['output']>;
  /** Ids of the nodes from the topmost one to this one. */
  path: Array<Scalars['String']['output']>;
  /** Codes of the nodes from the topmost one to this one. */
  codePath: Array<Maybe<Scalars['String']['output']>>;
  /** Names of the nodes from the topmost one to this one. */
  namePath: Array<Scalars['String']['output']>;
  /** When it was created, ISO 8601. */
  createdAt?: Maybe<Scalars['String']['output']>;
  /** When it was last changed, ISO 8601. */
  updatedAt?: Maybe<Scalars['String']['output']>;
  /** Ids of the nodes directly below. */
  children?: Maybe<Array<Scalars['String']['output']>>;
  /** The members, page by page. */
  users: PaginatedUsers;
  /** The roles given to the department. */
  roles?: Maybe<PaginatedRoles>;
  /** What the members may use through the department. */
  authorizedResources?: Maybe<PaginatedAuthorizedResources>;
  /** Whether the department is a virtual one. Asked for only with a user's departments; its type is inferred. */
  isVirtualNode?: Maybe<Scalars['Boolean']['output']>;
};


/** A department: a node in the tree of an organisation. */
export type NodeusersArgs = {
  page?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  sortBy?: InputMaybe<SortByEnum>;
  includeChildrenNodes?: InputMaybe<Scalars['Boolean']['input']>;
};


/** A department: a node in the tree of an organisation. */
export type NoderolesArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
};


/** A department: a node in the tree of an organisation. */
export type NodeauthorizedResourcesArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
  resourceType?: InputMaybe<Scalars['String']['input']>;
};

/** One page of organisations. */
export type PaginatedOrgs = {
  /** Number of entries on all pages together. */
  totalCount: Scalars['Int']['output'];
  /** The entries of this page. */
  list: Array<Org>;
};

/** Which kind of object a custom field belongs to. */
export type UDFTargetType =
  /** A node of an organisation. */
  | 'NODE'
  /** An organisation. */
  | 'ORG'
  /** A user. */
  | 'USER'
  /** The user pool itself. */
  | 'USERPOOL'
  /** A role. */
  | 'ROLE'
  /** A permission. */
  | 'PERMISSION'
  /** An application. */
  | 'APPLICATION';

/** Type of a custom field. Values always travel as JSON text. */
export type UDFDataType =
  /** Text. */
  | 'STRING'
  /** A number. */
  | 'NUMBER'
  /** A point in time: ISO 8601 text or milliseconds since 1970. */
  | 'DATETIME'
  /** `true` or `false`. */
  | 'BOOLEAN'
  /** A JSON object. */
  | 'OBJECT'
  /** One of the values listed in the field's `options`. */
  | 'SELECT';

/** Definition of a custom field. */
export type UserDefinedField = {
  /** Kind of object. */
  targetType: UDFTargetType;
  /** Type of its values. */
  dataType: UDFDataType;
  /** Key of the field, unique for its kind of object. */
  key: Scalars['String']['output'];
  /** Name of the field for people. */
  label?: Maybe<Scalars['String']['output']>;
  /** For `SELECT`: the values to choose from, as JSON text. */
  options?: Maybe<Scalars['String']['output']>;
};

/** Value of a custom field. */
export type UserDefinedData = {
  /** Key of the field. */
  key: Scalars['String']['output'];
  /** How `value` is to be read. */
  dataType: UDFDataType;
  /** The value as text, to be read as `dataType` says. */
  value: Scalars['String']['output'];
  /** Name of the field for people. */
  label?: Maybe<Scalars['String']['output']>;
};

/** All custom values of one object. */
export type UserDefinedDataMap = {
  /** Id (for roles: code) of the object. */
  targetId: Scalars['String']['output'];
  /** Its values. */
  data: Array<UserDefinedData>;
};

/** A custom value to set. */
export type UserDefinedDataInput = {
  /** Key of the field. */
  key: Scalars['String']['input'];
  /** The value as JSON text; its type must match the field. */
  value?: InputMaybe<Scalars['String']['input']>;
};

/** A custom value to set on one of several objects. */
export type SetUdfValueBatchInput = {
  /** Id (for roles: code) of the object. */
  targetId: Scalars['String']['input'];
  /** Key of the field. */
  key: Scalars['String']['input'];
  /** The value as JSON text; its type must match the field. */
  value: Scalars['String']['input'];
};

/** A directory of users with its own settings, applications and permissions. */
export type UserPool = {
  /** Identifier of the pool, given by the service. */
  id: Scalars['String']['output'];
  /** Name for people. */
  name: Scalars['String']['output'];
  /** First label of the pool's domain, unique in the service. */
  domain: Scalars['String']['output'];
  /** Free text for people. */
  description?: Maybe<Scalars['String']['output']>;
  /** The administrator's secret. Whoever knows it can do anything in the pool; it belongs on servers only. */
  secret: Scalars['String']['output'];
  /** Secret that tokens of the pool are signed with. */
  jwtSecret: Scalars['String']['output'];
  /** The account that owns the pool. */
  ownerId?: Maybe<Scalars['String']['output']>;
  /** The kinds of pool it is. */
  userpoolTypes?: Maybe<Array<UserPoolType>>;
  /** Address of the logo picture. */
  logo: Scalars['String']['output'];
  /** When it was created, ISO 8601. */
  createdAt?: Maybe<Scalars['String']['output']>;
  /** When it was last changed, ISO 8601. */
  updatedAt?: Maybe<Scalars['String']['output']>;
  /** Whether mail addresses count as verified from the start. */
  emailVerifiedDefault: Scalars['Boolean']['output'];
  /** Whether a new user gets a greeting by mail. */
  sendWelcomeEmail: Scalars['Boolean']['output'];
  /** Whether registration is closed; accounts can then only be created by administrators. */
  registerDisabled: Scalars['Boolean']['output'];
  /**
   * Whether logging in to one application logs in to all of them.
   * @deprecated Marked as deprecated in authing-js-sdk 4.x.
   */
  appSsoEnabled: Scalars['Boolean']['output'];
  /** Whether the WeChat code is shown although registration is closed. */
  showWxQRCodeWhenRegisterDisabled?: Maybe<Scalars['Boolean']['output']>;
  /** Web origins that may call the service, one per line, `*` standing for a label (`https://*.example.com`). */
  allowedOrigins?: Maybe<Scalars['String']['output']>;
  /** Life of a user's token, in seconds. */
  tokenExpiresAfter?: Maybe<Scalars['Int']['output']>;
  /** Whether the pool is marked as deleted. */
  isDeleted?: Maybe<Scalars['Boolean']['output']>;
  /** Limits registrations from one address. */
  frequentRegisterCheck?: Maybe<FrequentRegisterCheckConfig>;
  /** Asks for a captcha after repeated failed logins from one address. */
  loginFailCheck?: Maybe<LoginFailCheckConfig>;
  /** Makes users change their password now and then. */
  passwordUpdatePolicy?: Maybe<PasswordUpdatePolicyConfig>;
  /** Reacts to repeated wrong passwords for one account. */
  loginPasswordFailCheck?: Maybe<LoginPasswordFailCheckConfig>;
  /** What happens after repeated failed logins. */
  loginFailStrategy?: Maybe<Scalars['String']['output']>;
  /** What changing a phone number takes. */
  changePhoneStrategy?: Maybe<ChangePhoneStrategy>;
  /** What changing a mail address takes. */
  changeEmailStrategy?: Maybe<ChangeEmailStrategy>;
  /** How logging in by QR code works. */
  qrcodeLoginStrategy?: Maybe<QrcodeLoginStrategy>;
  /** How logging in by launching a WeChat mini program works. */
  app2WxappLoginStrategy?: Maybe<App2WxappLoginStrategy>;
  /** Which registration whitelists are in force. */
  whitelist?: Maybe<RegisterWhiteListConfig>;
  /** The pool's own provider of text messages. */
  customSMSProvider?: Maybe<CustomSmsProvider>;
  /** The plan that was booked. */
  packageType?: Maybe<Scalars['Int']['output']>;
  /** Whether users live in a database of the customer. */
  useCustomUserStore?: Maybe<Scalars['Boolean']['output']>;
  /** Whether logging in takes a verified mail address. */
  loginRequireEmailVerified?: Maybe<Scalars['Boolean']['output']>;
  /** Number of digits of a code. */
  verifyCodeLength?: Maybe<Scalars['Int']['output']>;
  /** How often a code may be tried. */
  verifyCodeMaxAttempts?: Maybe<Scalars['Int']['output']>;
};

/** What a user pool was made for. */
export type UserPoolType = {
  /** Its code. */
  code?: Maybe<Scalars['String']['output']>;
  /** Name for people. */
  name?: Maybe<Scalars['String']['output']>;
  /** Free text for people. */
  description?: Maybe<Scalars['String']['output']>;
  /** Address of a picture. */
  image?: Maybe<Scalars['String']['output']>;
  /** SDKs made for it. */
  sdks?: Maybe<Array<Maybe<Scalars['String']['output']>>>;
};

/** One page of user pools. */
export type PaginatedUserpool = {
  /** Number of entries on all pages together. */
  totalCount: Scalars['Int']['output'];
  /** The entries of this page. */
  list: Array<UserPool>;
};

/** Changes to the settings of the user pool; what is left out stays as it is. */
export type UpdateUserpoolInput = {
  /** Name for people. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Address of the logo picture. */
  logo?: InputMaybe<Scalars['String']['input']>;
  /** First label of the pool's domain, unique in the service. */
  domain?: InputMaybe<Scalars['String']['input']>;
  /** Free text for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Codes of the kinds, from `userpoolTypes`. */
  userpoolTypes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whether mail addresses count as verified from the start. */
  emailVerifiedDefault?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether a new user gets a greeting by mail. */
  sendWelcomeEmail?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether registration is closed; accounts can then only be created by administrators. */
  registerDisabled?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Whether logging in to one application logs in to all of them.
   * @deprecated Marked as deprecated in authing-js-sdk 4.x.
   */
  appSsoEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Web origins that may call the service, one per line, `*` standing for a label (`https://*.example.com`). */
  allowedOrigins?: InputMaybe<Scalars['String']['input']>;
  /** Life of a user's token, in seconds. */
  tokenExpiresAfter?: InputMaybe<Scalars['Int']['input']>;
  /** Limits registrations from one address. */
  frequentRegisterCheck?: InputMaybe<FrequentRegisterCheckConfigInput>;
  /** Asks for a captcha after repeated failed logins from one address. */
  loginFailCheck?: InputMaybe<LoginFailCheckConfigInput>;
  /** Makes users change their password now and then. */
  passwordUpdatePolicy?: InputMaybe<PasswordUpdatePolicyInput>;
  /** What happens after repeated failed logins. */
  loginFailStrategy?: InputMaybe<Scalars['String']['input']>;
  /** Reacts to repeated wrong passwords for one account. */
  loginPasswordFailCheck?: InputMaybe<LoginPasswordFailCheckConfigInput>;
  /** What changing a phone number takes. */
  changePhoneStrategy?: InputMaybe<ChangePhoneStrategyInput>;
  /** What changing a mail address takes. */
  changeEmailStrategy?: InputMaybe<ChangeEmailStrategyInput>;
  /** How logging in by QR code works. */
  qrcodeLoginStrategy?: InputMaybe<QrcodeLoginStrategyInput>;
  /** How logging in by launching a WeChat mini program works. */
  app2WxappLoginStrategy?: InputMaybe<App2WxappLoginStrategyInput>;
  /** Which registration whitelists are in force. */
  whitelist?: InputMaybe<RegisterWhiteListConfigInput>;
  /** The pool's own provider of text messages. */
  customSMSProvider?: InputMaybe<CustomSmsProviderInput>;
  /** Whether logging in takes a verified mail address. */
  loginRequireEmailVerified?: InputMaybe<Scalars['Boolean']['input']>;
  /** Number of digits of a code. */
  verifyCodeLength?: InputMaybe<Scalars['Int']['input']>;
  /** How often a code may be tried. */
  verifyCodeMaxAttempts?: InputMaybe<Scalars['Int']['input']>;
};

/** Limits registrations from one address. */
export type FrequentRegisterCheckConfig = {
  /** Length of the period watched, in seconds. */
  timeInterval?: Maybe<Scalars['Int']['output']>;
  /** How many times are tolerated within the period. */
  limit?: Maybe<Scalars['Int']['output']>;
  /** Whether it is in force. */
  enabled?: Maybe<Scalars['Boolean']['output']>;
};

/** Limits registrations from one address. */
export type FrequentRegisterCheckConfigInput = {
  /** Length of the period watched, in seconds. */
  timeInterval?: InputMaybe<Scalars['Int']['input']>;
  /** How many times are tolerated within the period. */
  limit?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it is in force. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Asks for a captcha after repeated failed logins from one address. */
export type LoginFailCheckConfig = {
  /** Length of the period watched, in seconds. */
  timeInterval?: Maybe<Scalars['Int']['output']>;
  /** How many times are tolerated within the period. */
  limit?: Maybe<Scalars['Int']['output']>;
  /** Whether it is in force. */
  enabled?: Maybe<Scalars['Boolean']['output']>;
};

/** Asks for a captcha after repeated failed logins from one address. */
export type LoginFailCheckConfigInput = {
  /** Length of the period watched, in seconds. */
  timeInterval?: InputMaybe<Scalars['Int']['input']>;
  /** How many times are tolerated within the period. */
  limit?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it is in force. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Reacts to repeated wrong passwords for one account. */
export type LoginPasswordFailCheckConfig = {
  /** Length of the period watched, in seconds. */
  timeInterval?: Maybe<Scalars['Int']['output']>;
  /** How many times are tolerated within the period. */
  limit?: Maybe<Scalars['Int']['output']>;
  /** Whether it is in force. */
  enabled?: Maybe<Scalars['Boolean']['output']>;
};

/** Reacts to repeated wrong passwords for one account. */
export type LoginPasswordFailCheckConfigInput = {
  /** Length of the period watched, in seconds. */
  timeInterval?: InputMaybe<Scalars['Int']['input']>;
  /** How many times are tolerated within the period. */
  limit?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it is in force. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Makes users change their password now and then. */
export type PasswordUpdatePolicyConfig = {
  /** Whether it is in force. */
  enabled?: Maybe<Scalars['Boolean']['output']>;
  /** After how long a new password is demanded. */
  forcedCycle?: Maybe<Scalars['Int']['output']>;
  /** How many former passwords cannot be used again. */
  differenceCycle?: Maybe<Scalars['Int']['output']>;
};

/** Makes users change their password now and then. */
export type PasswordUpdatePolicyInput = {
  /** Whether it is in force. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** After how long a new password is demanded. */
  forcedCycle?: InputMaybe<Scalars['Int']['input']>;
  /** How many former passwords cannot be used again. */
  differenceCycle?: InputMaybe<Scalars['Int']['input']>;
};

/** What changing a phone number takes. */
export type ChangePhoneStrategy = {
  /** Whether the old number must be verified too. */
  verifyOldPhone?: Maybe<Scalars['Boolean']['output']>;
};

/** What changing a phone number takes. */
export type ChangePhoneStrategyInput = {
  /** Whether the old number must be verified too. */
  verifyOldPhone?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What changing a mail address takes. */
export type ChangeEmailStrategy = {
  /** Whether the old address must be verified too. */
  verifyOldEmail?: Maybe<Scalars['Boolean']['output']>;
};

/** What changing a mail address takes. */
export type ChangeEmailStrategyInput = {
  /** Whether the old address must be verified too. */
  verifyOldEmail?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How logging in by QR code works. */
export type QrcodeLoginStrategy = {
  /** Life of a code, in seconds. */
  qrcodeExpiresAfter?: Maybe<Scalars['Int']['output']>;
  /** Whether the page that shows the code learns the whole profile on scanning, not only nickname and photo. */
  returnFullUserInfo?: Maybe<Scalars['Boolean']['output']>;
  /** Whether a browser may exchange the ticket for the user; otherwise only servers may. */
  allowExchangeUserInfoFromBrowser?: Maybe<Scalars['Boolean']['output']>;
  /** Life of a ticket, in seconds. */
  ticketExpiresAfter?: Maybe<Scalars['Int']['output']>;
};

/** How logging in by QR code works. */
export type QrcodeLoginStrategyInput = {
  /** Life of a code, in seconds. */
  qrcodeExpiresAfter?: InputMaybe<Scalars['Int']['input']>;
  /** Whether the page that shows the code learns the whole profile on scanning, not only nickname and photo. */
  returnFullUserInfo?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether a browser may exchange the ticket for the user; otherwise only servers may. */
  allowExchangeUserInfoFromBrowser?: InputMaybe<Scalars['Boolean']['input']>;
  /** Life of a ticket, in seconds. */
  ticketExpiresAfter?: InputMaybe<Scalars['Int']['input']>;
};

/** How logging in by launching a WeChat mini program works. */
export type App2WxappLoginStrategy = {
  /** Life of a ticket, in seconds. The misspelling is the server's. */
  ticketExpriresAfter?: Maybe<Scalars['Int']['output']>;
  /** Whether exchanging a ticket for the user takes the pool's secret. */
  ticketExchangeUserInfoNeedSecret?: Maybe<Scalars['Boolean']['output']>;
};

/** How logging in by launching a WeChat mini program works. */
export type App2WxappLoginStrategyInput = {
  /** Life of a ticket, in seconds. The misspelling is the server's. */
  ticketExpriresAfter?: InputMaybe<Scalars['Int']['input']>;
  /** Whether exchanging a ticket for the user takes the pool's secret. */
  ticketExchangeUserInfoNeedSecret?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which registration whitelists are in force. With a list in force only its entries may register. */
export type RegisterWhiteListConfig = {
  /** Whether the list of phone numbers is. */
  phoneEnabled?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the list of mail addresses is. */
  emailEnabled?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the list of login names is. */
  usernameEnabled?: Maybe<Scalars['Boolean']['output']>;
};

/** Which registration whitelists are in force. With a list in force only its entries may register. */
export type RegisterWhiteListConfigInput = {
  /** Whether the list of phone numbers is. */
  phoneEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the list of mail addresses is. */
  emailEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the list of login names is. */
  usernameEnabled?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The pool's own provider of text messages. */
export type CustomSmsProvider = {
  /** Whether it is in force. */
  enabled?: Maybe<Scalars['Boolean']['output']>;
  /** Which provider. */
  provider?: Maybe<Scalars['String']['output']>;
  /** Its settings, as text. */
  config?: Maybe<Scalars['String']['output']>;
};

/** The pool's own provider of text messages. */
export type CustomSmsProviderInput = {
  /** Whether it is in force. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Which provider. */
  provider?: InputMaybe<Scalars['String']['input']>;
  /** Its settings, as text. */
  config?: InputMaybe<Scalars['String']['input']>;
};

/** Which identifier a registration whitelist holds. */
export type WhitelistType =
  /** User names. */
  | 'USERNAME'
  /** Mail addresses; case does not matter. */
  | 'EMAIL'
  /** Phone numbers. */
  | 'PHONE';

/** An entry of a registration whitelist. */
export type WhiteList = {
  /** When it was created, ISO 8601. */
  createdAt?: Maybe<Scalars['String']['output']>;
  /** When it was last changed, ISO 8601. */
  updatedAt?: Maybe<Scalars['String']['output']>;
  /** The login name, mail address or phone number. */
  value: Scalars['String']['output'];
};

/** A token for the administrator of a user pool. */
export type AccessTokenRes = {
  /** The token. */
  accessToken?: Maybe<Scalars['String']['output']>;
  /** When the token expires, seconds since 1970. */
  exp?: Maybe<Scalars['Int']['output']>;
  /** When the token was issued, seconds since 1970. */
  iat?: Maybe<Scalars['Int']['output']>;
};

/** A renewed token for the administrator of a user pool. */
export type RefreshAccessTokenRes = {
  /** The new token. */
  accessToken?: Maybe<Scalars['String']['output']>;
  /** When the token expires, seconds since 1970. */
  exp?: Maybe<Scalars['Int']['output']>;
  /** When the token was issued, seconds since 1970. */
  iat?: Maybe<Scalars['Int']['output']>;
};

/** What a mail sent by `sendEmail` is for; decides the template and what its code is good for. */
export type EmailScene =
  /** Reset a forgotten password. */
  | 'RESET_PASSWORD'
  /** A code for resetting a forgotten password. */
  | 'RESET_PASSWORD_VERIFY_CODE'
  /** Prove that the address belongs to the user. */
  | 'VERIFY_EMAIL'
  /** Prove the address at the first login. */
  | 'FIRST_EMAIL_LOGIN_VERIFY'
  /** Prove the address because an administrator asked for it in the console. */
  | 'CONSOLE_CONDUCTED_VERIFY'
  /** Change the mail address. */
  | 'CHANGE_EMAIL'
  /** A code for binding a mail address. */
  | 'EMAIL_BIND_VERIFY_CODE'
  /** A code for removing a mail address. */
  | 'EMAIL_UNBIND_VERIFY_CODE'
  /** Pass the second factor. */
  | 'MFA_VERIFY'
  /** A code for general use. */
  | 'VERIFY_CODE'
  /** A code for registering. */
  | 'REGISTER_VERIFY_CODE'
  /** A code for logging in. */
  | 'LOGIN_VERIFY_CODE'
  /** A code for the second factor. */
  | 'MFA_VERIFY_CODE'
  /** A code for completing a profile after login. */
  | 'INFORMATION_COMPLETION_VERIFY_CODE';

/** The occasions for which the service sends mails. */
export type EmailTemplateType =
  /** Somebody forgot the password and asks for a new one. */
  | 'RESET_PASSWORD'
  /** The password was reset. The misspelling is the server's. */
  | 'PASSWORD_RESETED_NOTIFICATION'
  /** Somebody is changing the password. */
  | 'CHANGE_PASSWORD'
  /** Greeting for a new user. */
  | 'WELCOME'
  /** Proof that a mail address belongs to the user. */
  | 'VERIFY_EMAIL'
  /** Somebody is changing the mail address. */
  | 'CHANGE_EMAIL';

/** Texts and settings of one kind of mail. */
export type EmailTemplate = {
  /** The occasion it is for. */
  type: EmailTemplateType;
  /** Name for people. */
  name: Scalars['String']['output'];
  /** Subject line of the mail. */
  subject: Scalars['String']['output'];
  /** Who the mail comes from. */
  sender: Scalars['String']['output'];
  /** The mail as HTML with placeholders. */
  content: Scalars['String']['output'];
  /** Where the link in the mail leads in the end. */
  redirectTo?: Maybe<Scalars['String']['output']>;
  /** Whether the mail holds a link. */
  hasURL?: Maybe<Scalars['Boolean']['output']>;
  /** How long the link or code in the mail is good. */
  expiresIn?: Maybe<Scalars['Int']['output']>;
  /** Whether it is used. */
  enabled?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it comes with the service. */
  isSystem?: Maybe<Scalars['Boolean']['output']>;
};

/** The text of a mail template. */
export type ConfigEmailTemplateInput = {
  /** The occasion it is for. */
  type: EmailTemplateType;
  /** Name for people. */
  name: Scalars['String']['input'];
  /** Subject line of the mail. */
  subject: Scalars['String']['input'];
  /** Who the mail comes from. */
  sender: Scalars['String']['input'];
  /** The mail as HTML with placeholders. */
  content: Scalars['String']['input'];
  /** Where the link in the mail leads in the end. */
  redirectTo?: InputMaybe<Scalars['String']['input']>;
  /** Whether the mail holds a link. */
  hasURL?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long the link or code in the mail is good. */
  expiresIn?: InputMaybe<Scalars['Int']['input']>;
};

/** A pipeline function: the customer's code that runs in the service during login or registration. */
export type Function = {
  /** Identifier of the function, given by the service. */
  id: Scalars['String']['output'];
  /** Name for people. */
  name: Scalars['String']['output'];
  /** Its source text. */
  sourceCode: Scalars['String']['output'];
  /** Free text for people. */
  description?: Maybe<Scalars['String']['output']>;
  /** Address of the deployed function. */
  url?: Maybe<Scalars['String']['output']>;
};

/** One page of pipeline functions. */
export type PaginatedFunctions = {
  /** The entries of this page. */
  list: Array<Function>;
  /** Number of entries on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A new pipeline function. */
export type CreateFunctionInput = {
  /** Name for people. */
  name: Scalars['String']['input'];
  /** Its source text. */
  sourceCode: Scalars['String']['input'];
  /** Free text for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Address of the deployed function. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to a pipeline function; fields left out stay as they are. */
export type UpdateFunctionInput = {
  /** Which function. */
  id: Scalars['String']['input'];
  /** Name for people. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Its source text. */
  sourceCode?: InputMaybe<Scalars['String']['input']>;
  /** Free text for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Address of the deployed function. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** A social provider the service knows. */
export type SocialConnection = {
  /** Identifier of the identity provider, such as `github` or `wechat:pc`. */
  provider: Scalars['String']['output'];
  /** Name for people. */
  name: Scalars['String']['output'];
  /** Address of the logo picture. */
  logo: Scalars['String']['output'];
  /** Free text for people. */
  description?: Maybe<Scalars['String']['output']>;
  /** The settings it asks for. */
  fields?: Maybe<Array<SocialConnectionField>>;
};

/** A setting that a social provider asks for. */
export type SocialConnectionField = {
  /** Key of the setting. */
  key?: Maybe<Scalars['String']['output']>;
  /** Name of the setting for people. */
  label?: Maybe<Scalars['String']['output']>;
  /** How it is entered. */
  type?: Maybe<Scalars['String']['output']>;
  /** Hint shown in the empty field. */
  placeholder?: Maybe<Scalars['String']['output']>;
  /** Settings inside this one. */
  children?: Maybe<Array<Maybe<SocialConnectionField>>>;
};

/** A social provider as configured in the pool. */
export type SocialConnectionInstance = {
  /** Identifier of the identity provider, such as `github` or `wechat:pc`. */
  provider: Scalars['String']['output'];
  /** Whether end users may use it. */
  enabled: Scalars['Boolean']['output'];
  /** Its settings. */
  fields?: Maybe<Array<Maybe<SocialConnectionInstanceField>>>;
};

/** A setting of a configured provider. */
export type SocialConnectionInstanceField = {
  /** Key of the setting. */
  key: Scalars['String']['output'];
  /** Its value; may be a secret. */
  value: Scalars['String']['output'];
};

/** A social provider to configure. */
export type CreateSocialConnectionInstanceInput = {
  /** Identifier of the identity provider, such as `github` or `wechat:pc`. */
  provider: Scalars['String']['input'];
  /** Its settings. */
  fields?: InputMaybe<Array<InputMaybe<CreateSocialConnectionInstanceFieldInput>>>;
};

/** A setting of the provider. */
export type CreateSocialConnectionInstanceFieldInput = {
  /** Key of the setting. */
  key: Scalars['String']['input'];
  /** Its value. */
  value: Scalars['String']['input'];
};

/** Makes users change their password now and then. No operation returns it; see PasswordUpdatePolicyConfig. */
export type PasswordUpdatePolicy = {
  /** Whether it is in force. */
  enabled?: Maybe<Scalars['Boolean']['output']>;
  /** After how long a new password is demanded. */
  forcedCycle?: Maybe<Scalars['Int']['output']>;
  /** How many former passwords cannot be used again. */
  differenceCycle?: Maybe<Scalars['Int']['output']>;
};

/** A new kind of social provider. No operation takes it. */
export type CreateSocialConnectionInput = {
  /** Identifier of the identity provider, such as `github` or `wechat:pc`. */
  provider: Scalars['String']['input'];
  /** Name for people. */
  name: Scalars['String']['input'];
  /** Address of the logo picture. */
  logo: Scalars['String']['input'];
  /** Free text for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The settings it asks for. */
  fields?: InputMaybe<Array<SocialConnectionFieldInput>>;
};

/** A setting that a social provider asks for. No operation takes it. */
export type SocialConnectionFieldInput = {
  /** Key of the setting. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** Name of the setting for people. */
  label?: InputMaybe<Scalars['String']['input']>;
  /** How it is entered. */
  type?: InputMaybe<Scalars['String']['input']>;
  /** Hint shown in the empty field. */
  placeholder?: InputMaybe<Scalars['String']['input']>;
  /** Settings inside this one. */
  children?: InputMaybe<Array<InputMaybe<SocialConnectionFieldInput>>>;
};

/** Outcome of an operation on many objects. No operation returns it. */
export type BatchOperationResult = {
  /** How many went well. */
  succeedCount: Scalars['Int']['output'];
  /** How many failed. */
  failedCount: Scalars['Int']['output'];
  /** Explanation in the language of the request. */
  message?: Maybe<Scalars['String']['output']>;
  /** What went wrong, one text per failure. */
  errors?: Maybe<Array<Scalars['String']['output']>>;
};

/** A key with its value. No operation returns it. */
export type KeyValuePair = {
  /** The key. */
  key: Scalars['String']['output'];
  /** The value. */
  value: Scalars['String']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  String: ResolverTypeWrapper<Loose<Scalars['String']['output']>>;
  Int: ResolverTypeWrapper<Loose<Scalars['Int']['output']>>;
  Boolean: ResolverTypeWrapper<Loose<Scalars['Boolean']['output']>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Object: ResolverTypeWrapper<Loose<Scalars['Object']['output']>>;
  SortByEnum: ResolverTypeWrapper<Loose<SortByEnum>>;
  CommonMessage: ResolverTypeWrapper<Loose<CommonMessage>>;
  User: ResolverTypeWrapper<Loose<User>>;
  UserStatus: ResolverTypeWrapper<Loose<UserStatus>>;
  UserCustomData: ResolverTypeWrapper<Loose<UserCustomData>>;
  UserDepartment: ResolverTypeWrapper<Loose<UserDepartment>>;
  PaginatedUsers: ResolverTypeWrapper<Loose<PaginatedUsers>>;
  PaginatedDepartments: ResolverTypeWrapper<Loose<PaginatedDepartments>>;
  Identity: ResolverTypeWrapper<Loose<Identity>>;
  CreateUserInput: ResolverTypeWrapper<Loose<CreateUserInput>>;
  CreateUserIdentityInput: ResolverTypeWrapper<Loose<CreateUserIdentityInput>>;
  UpdateUserInput: ResolverTypeWrapper<Loose<UpdateUserInput>>;
  FindUserByIdentityInput: ResolverTypeWrapper<Loose<FindUserByIdentityInput>>;
  SearchUserDepartmentOpt: ResolverTypeWrapper<Loose<SearchUserDepartmentOpt>>;
  SearchUserGroupOpt: ResolverTypeWrapper<Loose<SearchUserGroupOpt>>;
  SearchUserRoleOpt: ResolverTypeWrapper<Loose<SearchUserRoleOpt>>;
  LoginByEmailInput: ResolverTypeWrapper<Loose<LoginByEmailInput>>;
  LoginByUsernameInput: ResolverTypeWrapper<Loose<LoginByUsernameInput>>;
  LoginByPhoneCodeInput: ResolverTypeWrapper<Loose<LoginByPhoneCodeInput>>;
  LoginByPhonePasswordInput: ResolverTypeWrapper<Loose<LoginByPhonePasswordInput>>;
  RegisterByEmailInput: ResolverTypeWrapper<Loose<RegisterByEmailInput>>;
  RegisterByUsernameInput: ResolverTypeWrapper<Loose<RegisterByUsernameInput>>;
  RegisterByPhoneCodeInput: ResolverTypeWrapper<Loose<RegisterByPhoneCodeInput>>;
  RegisterProfile: ResolverTypeWrapper<Loose<RegisterProfile>>;
  UserDdfInput: ResolverTypeWrapper<Loose<UserDdfInput>>;
  JwtTokenStatus: ResolverTypeWrapper<Loose<JwtTokenStatus>>;
  JwtTokenStatusDetail: ResolverTypeWrapper<Loose<JwtTokenStatusDetail>>;
  RefreshToken: ResolverTypeWrapper<Loose<RefreshToken>>;
  CheckPasswordResult: ResolverTypeWrapper<Loose<CheckPasswordResult>>;
  CheckPasswordStrengthResult: ResolverTypeWrapper<Loose<CheckPasswordStrengthResult>>;
  Mfa: ResolverTypeWrapper<Loose<Mfa>>;
  ResourceType: ResolverTypeWrapper<Loose<ResourceType>>;
  PolicyAssignmentTargetType: ResolverTypeWrapper<Loose<PolicyAssignmentTargetType>>;
  PolicyEffect: ResolverTypeWrapper<Loose<PolicyEffect>>;
  Operator: ResolverTypeWrapper<Loose<Operator>>;
  AuthorizedResource: ResolverTypeWrapper<Loose<AuthorizedResource>>;
  ResourcePermissionAssignment: ResolverTypeWrapper<Loose<ResourcePermissionAssignment>>;
  PaginatedAuthorizedResources: ResolverTypeWrapper<Loose<PaginatedAuthorizedResources>>;
  PaginatedAuthorizedTargets: ResolverTypeWrapper<Loose<PaginatedAuthorizedTargets>>;
  AuthorizedTargetsActionsInput: ResolverTypeWrapper<Loose<AuthorizedTargetsActionsInput>>;
  AuthorizeResourceOpt: ResolverTypeWrapper<Loose<AuthorizeResourceOpt>>;
  Policy: ResolverTypeWrapper<Loose<Policy>>;
  PolicyStatement: ResolverTypeWrapper<Loose<PolicyStatement>>;
  PolicyStatementCondition: ResolverTypeWrapper<Loose<PolicyStatementCondition>>;
  PolicyAssignment: ResolverTypeWrapper<Loose<PolicyAssignment>>;
  PaginatedPolicies: ResolverTypeWrapper<Loose<PaginatedPolicies>>;
  PaginatedPolicyAssignments: ResolverTypeWrapper<Loose<PaginatedPolicyAssignments>>;
  PolicyStatementInput: ResolverTypeWrapper<Loose<PolicyStatementInput>>;
  PolicyStatementConditionInput: ResolverTypeWrapper<Loose<PolicyStatementConditionInput>>;
  Role: ResolverTypeWrapper<Loose<Role>>;
  Group: ResolverTypeWrapper<Loose<Group>>;
  PaginatedRoles: ResolverTypeWrapper<Loose<PaginatedRoles>>;
  PaginatedGroups: ResolverTypeWrapper<Loose<PaginatedGroups>>;
  Org: ResolverTypeWrapper<Loose<Org>>;
  Node: ResolverTypeWrapper<Loose<Node>>;
  PaginatedOrgs: ResolverTypeWrapper<Loose<PaginatedOrgs>>;
  UDFTargetType: ResolverTypeWrapper<Loose<UDFTargetType>>;
  UDFDataType: ResolverTypeWrapper<Loose<UDFDataType>>;
  UserDefinedField: ResolverTypeWrapper<Loose<UserDefinedField>>;
  UserDefinedData: ResolverTypeWrapper<Loose<UserDefinedData>>;
  UserDefinedDataMap: ResolverTypeWrapper<Loose<UserDefinedDataMap>>;
  UserDefinedDataInput: ResolverTypeWrapper<Loose<UserDefinedDataInput>>;
  SetUdfValueBatchInput: ResolverTypeWrapper<Loose<SetUdfValueBatchInput>>;
  UserPool: ResolverTypeWrapper<Loose<UserPool>>;
  UserPoolType: ResolverTypeWrapper<Loose<UserPoolType>>;
  PaginatedUserpool: ResolverTypeWrapper<Loose<PaginatedUserpool>>;
  UpdateUserpoolInput: ResolverTypeWrapper<Loose<UpdateUserpoolInput>>;
  FrequentRegisterCheckConfig: ResolverTypeWrapper<Loose<FrequentRegisterCheckConfig>>;
  FrequentRegisterCheckConfigInput: ResolverTypeWrapper<Loose<FrequentRegisterCheckConfigInput>>;
  LoginFailCheckConfig: ResolverTypeWrapper<Loose<LoginFailCheckConfig>>;
  LoginFailCheckConfigInput: ResolverTypeWrapper<Loose<LoginFailCheckConfigInput>>;
  LoginPasswordFailCheckConfig: ResolverTypeWrapper<Loose<LoginPasswordFailCheckConfig>>;
  LoginPasswordFailCheckConfigInput: ResolverTypeWrapper<Loose<LoginPasswordFailCheckConfigInput>>;
  PasswordUpdatePolicyConfig: ResolverTypeWrapper<Loose<PasswordUpdatePolicyConfig>>;
  PasswordUpdatePolicyInput: ResolverTypeWrapper<Loose<PasswordUpdatePolicyInput>>;
  ChangePhoneStrategy: ResolverTypeWrapper<Loose<ChangePhoneStrategy>>;
  ChangePhoneStrategyInput: ResolverTypeWrapper<Loose<ChangePhoneStrategyInput>>;
  ChangeEmailStrategy: ResolverTypeWrapper<Loose<ChangeEmailStrategy>>;
  ChangeEmailStrategyInput: ResolverTypeWrapper<Loose<ChangeEmailStrategyInput>>;
  QrcodeLoginStrategy: ResolverTypeWrapper<Loose<QrcodeLoginStrategy>>;
  QrcodeLoginStrategyInput: ResolverTypeWrapper<Loose<QrcodeLoginStrategyInput>>;
  App2WxappLoginStrategy: ResolverTypeWrapper<Loose<App2WxappLoginStrategy>>;
  App2WxappLoginStrategyInput: ResolverTypeWrapper<Loose<App2WxappLoginStrategyInput>>;
  RegisterWhiteListConfig: ResolverTypeWrapper<Loose<RegisterWhiteListConfig>>;
  RegisterWhiteListConfigInput: ResolverTypeWrapper<Loose<RegisterWhiteListConfigInput>>;
  CustomSmsProvider: ResolverTypeWrapper<Loose<CustomSmsProvider>>;
  CustomSmsProviderInput: ResolverTypeWrapper<Loose<CustomSmsProviderInput>>;
  WhitelistType: ResolverTypeWrapper<Loose<WhitelistType>>;
  WhiteList: ResolverTypeWrapper<Loose<WhiteList>>;
  AccessTokenRes: ResolverTypeWrapper<Loose<AccessTokenRes>>;
  RefreshAccessTokenRes: ResolverTypeWrapper<Loose<RefreshAccessTokenRes>>;
  EmailScene: ResolverTypeWrapper<Loose<EmailScene>>;
  EmailTemplateType: ResolverTypeWrapper<Loose<EmailTemplateType>>;
  EmailTemplate: ResolverTypeWrapper<Loose<EmailTemplate>>;
  ConfigEmailTemplateInput: ResolverTypeWrapper<Loose<ConfigEmailTemplateInput>>;
  Function: ResolverTypeWrapper<Loose<Function>>;
  PaginatedFunctions: ResolverTypeWrapper<Loose<PaginatedFunctions>>;
  CreateFunctionInput: ResolverTypeWrapper<Loose<CreateFunctionInput>>;
  UpdateFunctionInput: ResolverTypeWrapper<Loose<UpdateFunctionInput>>;
  SocialConnection: ResolverTypeWrapper<Loose<SocialConnection>>;
  SocialConnectionField: ResolverTypeWrapper<Loose<SocialConnectionField>>;
  SocialConnectionInstance: ResolverTypeWrapper<Loose<SocialConnectionInstance>>;
  SocialConnectionInstanceField: ResolverTypeWrapper<Loose<SocialConnectionInstanceField>>;
  CreateSocialConnectionInstanceInput: ResolverTypeWrapper<Loose<CreateSocialConnectionInstanceInput>>;
  CreateSocialConnectionInstanceFieldInput: ResolverTypeWrapper<Loose<CreateSocialConnectionInstanceFieldInput>>;
  PasswordUpdatePolicy: ResolverTypeWrapper<Loose<PasswordUpdatePolicy>>;
  CreateSocialConnectionInput: ResolverTypeWrapper<Loose<CreateSocialConnectionInput>>;
  SocialConnectionFieldInput: ResolverTypeWrapper<Loose<SocialConnectionFieldInput>>;
  BatchOperationResult: ResolverTypeWrapper<Loose<BatchOperationResult>>;
  KeyValuePair: ResolverTypeWrapper<Loose<KeyValuePair>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  String: Loose<Scalars['String']['output']>;
  Int: Loose<Scalars['Int']['output']>;
  Boolean: Loose<Scalars['Boolean']['output']>;
  Mutation: Record<PropertyKey, never>;
  Object: Loose<Scalars['Object']['output']>;
  CommonMessage: Loose<CommonMessage>;
  User: Loose<User>;
  UserCustomData: Loose<UserCustomData>;
  UserDepartment: Loose<UserDepartment>;
  PaginatedUsers: Loose<PaginatedUsers>;
  PaginatedDepartments: Loose<PaginatedDepartments>;
  Identity: Loose<Identity>;
  CreateUserInput: Loose<CreateUserInput>;
  CreateUserIdentityInput: Loose<CreateUserIdentityInput>;
  UpdateUserInput: Loose<UpdateUserInput>;
  FindUserByIdentityInput: Loose<FindUserByIdentityInput>;
  SearchUserDepartmentOpt: Loose<SearchUserDepartmentOpt>;
  SearchUserGroupOpt: Loose<SearchUserGroupOpt>;
  SearchUserRoleOpt: Loose<SearchUserRoleOpt>;
  LoginByEmailInput: Loose<LoginByEmailInput>;
  LoginByUsernameInput: Loose<LoginByUsernameInput>;
  LoginByPhoneCodeInput: Loose<LoginByPhoneCodeInput>;
  LoginByPhonePasswordInput: Loose<LoginByPhonePasswordInput>;
  RegisterByEmailInput: Loose<RegisterByEmailInput>;
  RegisterByUsernameInput: Loose<RegisterByUsernameInput>;
  RegisterByPhoneCodeInput: Loose<RegisterByPhoneCodeInput>;
  RegisterProfile: Loose<RegisterProfile>;
  UserDdfInput: Loose<UserDdfInput>;
  JwtTokenStatus: Loose<JwtTokenStatus>;
  JwtTokenStatusDetail: Loose<JwtTokenStatusDetail>;
  RefreshToken: Loose<RefreshToken>;
  CheckPasswordResult: Loose<CheckPasswordResult>;
  CheckPasswordStrengthResult: Loose<CheckPasswordStrengthResult>;
  Mfa: Loose<Mfa>;
  AuthorizedResource: Loose<AuthorizedResource>;
  ResourcePermissionAssignment: Loose<ResourcePermissionAssignment>;
  PaginatedAuthorizedResources: Loose<PaginatedAuthorizedResources>;
  PaginatedAuthorizedTargets: Loose<PaginatedAuthorizedTargets>;
  AuthorizedTargetsActionsInput: Loose<AuthorizedTargetsActionsInput>;
  AuthorizeResourceOpt: Loose<AuthorizeResourceOpt>;
  Policy: Loose<Policy>;
  PolicyStatement: Loose<PolicyStatement>;
  PolicyStatementCondition: Loose<PolicyStatementCondition>;
  PolicyAssignment: Loose<PolicyAssignment>;
  PaginatedPolicies: Loose<PaginatedPolicies>;
  PaginatedPolicyAssignments: Loose<PaginatedPolicyAssignments>;
  PolicyStatementInput: Loose<PolicyStatementInput>;
  PolicyStatementConditionInput: Loose<PolicyStatementConditionInput>;
  Role: Loose<Role>;
  Group: Loose<Group>;
  PaginatedRoles: Loose<PaginatedRoles>;
  PaginatedGroups: Loose<PaginatedGroups>;
  Org: Loose<Org>;
  Node: Loose<Node>;
  PaginatedOrgs: Loose<PaginatedOrgs>;
  UserDefinedField: Loose<UserDefinedField>;
  UserDefinedData: Loose<UserDefinedData>;
  UserDefinedDataMap: Loose<UserDefinedDataMap>;
  UserDefinedDataInput: Loose<UserDefinedDataInput>;
  SetUdfValueBatchInput: Loose<SetUdfValueBatchInput>;
  UserPool: Loose<UserPool>;
  UserPoolType: Loose<UserPoolType>;
  PaginatedUserpool: Loose<PaginatedUserpool>;
  UpdateUserpoolInput: Loose<UpdateUserpoolInput>;
  FrequentRegisterCheckConfig: Loose<FrequentRegisterCheckConfig>;
  FrequentRegisterCheckConfigInput: Loose<FrequentRegisterCheckConfigInput>;
  LoginFailCheckConfig: Loose<LoginFailCheckConfig>;
  LoginFailCheckConfigInput: Loose<LoginFailCheckConfigInput>;
  LoginPasswordFailCheckConfig: Loose<LoginPasswordFailCheckConfig>;
  LoginPasswordFailCheckConfigInput: Loose<LoginPasswordFailCheckConfigInput>;
  PasswordUpdatePolicyConfig: Loose<PasswordUpdatePolicyConfig>;
  PasswordUpdatePolicyInput: Loose<PasswordUpdatePolicyInput>;
  ChangePhoneStrategy: Loose<ChangePhoneStrategy>;
  ChangePhoneStrategyInput: Loose<ChangePhoneStrategyInput>;
  ChangeEmailStrategy: Loose<ChangeEmailStrategy>;
  ChangeEmailStrategyInput: Loose<ChangeEmailStrategyInput>;
  QrcodeLoginStrategy: Loose<QrcodeLoginStrategy>;
  QrcodeLoginStrategyInput: Loose<QrcodeLoginStrategyInput>;
  App2WxappLoginStrategy: Loose<App2WxappLoginStrategy>;
  App2WxappLoginStrategyInput: Loose<App2WxappLoginStrategyInput>;
  RegisterWhiteListConfig: Loose<RegisterWhiteListConfig>;
  RegisterWhiteListConfigInput: Loose<RegisterWhiteListConfigInput>;
  CustomSmsProvider: Loose<CustomSmsProvider>;
  CustomSmsProviderInput: Loose<CustomSmsProviderInput>;
  WhiteList: Loose<WhiteList>;
  AccessTokenRes: Loose<AccessTokenRes>;
  RefreshAccessTokenRes: Loose<RefreshAccessTokenRes>;
  EmailTemplate: Loose<EmailTemplate>;
  ConfigEmailTemplateInput: Loose<ConfigEmailTemplateInput>;
  Function: Loose<Function>;
  PaginatedFunctions: Loose<PaginatedFunctions>;
  CreateFunctionInput: Loose<CreateFunctionInput>;
  UpdateFunctionInput: Loose<UpdateFunctionInput>;
  SocialConnection: Loose<SocialConnection>;
  SocialConnectionField: Loose<SocialConnectionField>;
  SocialConnectionInstance: Loose<SocialConnectionInstance>;
  SocialConnectionInstanceField: Loose<SocialConnectionInstanceField>;
  CreateSocialConnectionInstanceInput: Loose<CreateSocialConnectionInstanceInput>;
  CreateSocialConnectionInstanceFieldInput: Loose<CreateSocialConnectionInstanceFieldInput>;
  PasswordUpdatePolicy: Loose<PasswordUpdatePolicy>;
  CreateSocialConnectionInput: Loose<CreateSocialConnectionInput>;
  SocialConnectionFieldInput: Loose<SocialConnectionFieldInput>;
  BatchOperationResult: Loose<BatchOperationResult>;
  KeyValuePair: Loose<KeyValuePair>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, Partial<QueryuserArgs>>;
  userBatch?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryuserBatchArgs, 'ids'>>;
  users?: Resolver<ResolversTypes['PaginatedUsers'], ParentType, ContextType, Partial<QueryusersArgs>>;
  archivedUsers?: Resolver<ResolversTypes['PaginatedUsers'], ParentType, ContextType, Partial<QueryarchivedUsersArgs>>;
  searchUser?: Resolver<ResolversTypes['PaginatedUsers'], ParentType, ContextType, RequireFields<QuerysearchUserArgs, 'query'>>;
  findUser?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, Partial<QueryfindUserArgs>>;
  isUserExists?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, Partial<QueryisUserExistsArgs>>;
  checkLoginStatus?: Resolver<Maybe<ResolversTypes['JwtTokenStatus']>, ParentType, ContextType, Partial<QuerycheckLoginStatusArgs>>;
  checkPassword?: Resolver<Maybe<ResolversTypes['CheckPasswordResult']>, ParentType, ContextType, Partial<QuerycheckPasswordArgs>>;
  checkPasswordStrength?: Resolver<ResolversTypes['CheckPasswordStrengthResult'], ParentType, ContextType, RequireFields<QuerycheckPasswordStrengthArgs, 'password'>>;
  queryMfa?: Resolver<Maybe<ResolversTypes['Mfa']>, ParentType, ContextType, Partial<QueryqueryMfaArgs>>;
  isActionAllowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<QueryisActionAllowedArgs, 'resource' | 'action' | 'userId'>>;
  isActionDenied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<QueryisActionDeniedArgs, 'resource' | 'action' | 'userId'>>;
  authorizedTargets?: Resolver<Maybe<ResolversTypes['PaginatedAuthorizedTargets']>, ParentType, ContextType, RequireFields<QueryauthorizedTargetsArgs, 'namespace' | 'resourceType' | 'resource'>>;
  authorizedResources?: Resolver<Maybe<ResolversTypes['PaginatedAuthorizedResources']>, ParentType, ContextType, Partial<QueryauthorizedResourcesArgs>>;
  policy?: Resolver<Maybe<ResolversTypes['Policy']>, ParentType, ContextType, RequireFields<QuerypolicyArgs, 'code'>>;
  policies?: Resolver<ResolversTypes['PaginatedPolicies'], ParentType, ContextType, Partial<QuerypoliciesArgs>>;
  policyAssignments?: Resolver<ResolversTypes['PaginatedPolicyAssignments'], ParentType, ContextType, Partial<QuerypolicyAssignmentsArgs>>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType, RequireFields<QueryroleArgs, 'code'>>;
  roles?: Resolver<ResolversTypes['PaginatedRoles'], ParentType, ContextType, Partial<QueryrolesArgs>>;
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType, RequireFields<QuerygroupArgs, 'code'>>;
  groups?: Resolver<ResolversTypes['PaginatedGroups'], ParentType, ContextType, Partial<QuerygroupsArgs>>;
  org?: Resolver<ResolversTypes['Org'], ParentType, ContextType, RequireFields<QueryorgArgs, 'id'>>;
  orgs?: Resolver<ResolversTypes['PaginatedOrgs'], ParentType, ContextType, Partial<QueryorgsArgs>>;
  rootNode?: Resolver<ResolversTypes['Node'], ParentType, ContextType, RequireFields<QueryrootNodeArgs, 'orgId'>>;
  isRootNode?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<QueryisRootNodeArgs, 'nodeId' | 'orgId'>>;
  childrenNodes?: Resolver<Array<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QuerychildrenNodesArgs, 'nodeId'>>;
  nodeById?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QuerynodeByIdArgs, 'id'>>;
  nodeByCode?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QuerynodeByCodeArgs, 'orgId' | 'code'>>;
  searchNodes?: Resolver<Array<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QuerysearchNodesArgs, 'keyword'>>;
  udf?: Resolver<Array<ResolversTypes['UserDefinedField']>, ParentType, ContextType, RequireFields<QueryudfArgs, 'targetType'>>;
  udv?: Resolver<Array<ResolversTypes['UserDefinedData']>, ParentType, ContextType, RequireFields<QueryudvArgs, 'targetType' | 'targetId'>>;
  udfValueBatch?: Resolver<Array<ResolversTypes['UserDefinedDataMap']>, ParentType, ContextType, RequireFields<QueryudfValueBatchArgs, 'targetType' | 'targetIds'>>;
  userpool?: Resolver<ResolversTypes['UserPool'], ParentType, ContextType>;
  userpools?: Resolver<ResolversTypes['PaginatedUserpool'], ParentType, ContextType, Partial<QueryuserpoolsArgs>>;
  userpoolTypes?: Resolver<Array<ResolversTypes['UserPoolType']>, ParentType, ContextType>;
  isDomainAvaliable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<QueryisDomainAvaliableArgs, 'domain'>>;
  accessToken?: Resolver<ResolversTypes['AccessTokenRes'], ParentType, ContextType, RequireFields<QueryaccessTokenArgs, 'userPoolId' | 'secret'>>;
  whitelist?: Resolver<Array<ResolversTypes['WhiteList']>, ParentType, ContextType, RequireFields<QuerywhitelistArgs, 'type'>>;
  emailTemplates?: Resolver<Array<ResolversTypes['EmailTemplate']>, ParentType, ContextType>;
  previewEmail?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<QuerypreviewEmailArgs, 'type'>>;
  function?: Resolver<Maybe<ResolversTypes['Function']>, ParentType, ContextType, Partial<QueryfunctionArgs>>;
  functions?: Resolver<ResolversTypes['PaginatedFunctions'], ParentType, ContextType, Partial<QueryfunctionsArgs>>;
  templateCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  socialConnection?: Resolver<Maybe<ResolversTypes['SocialConnection']>, ParentType, ContextType, RequireFields<QuerysocialConnectionArgs, 'provider'>>;
  socialConnections?: Resolver<Array<ResolversTypes['SocialConnection']>, ParentType, ContextType>;
  socialConnectionInstance?: Resolver<ResolversTypes['SocialConnectionInstance'], ParentType, ContextType, RequireFields<QuerysocialConnectionInstanceArgs, 'provider'>>;
  socialConnectionInstances?: Resolver<Array<ResolversTypes['SocialConnectionInstance']>, ParentType, ContextType>;
  qiniuUptoken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<QueryqiniuUptokenArgs>>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  loginByEmail?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<MutationloginByEmailArgs, 'input'>>;
  loginByUsername?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<MutationloginByUsernameArgs, 'input'>>;
  loginByPhoneCode?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<MutationloginByPhoneCodeArgs, 'input'>>;
  loginByPhonePassword?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<MutationloginByPhonePasswordArgs, 'input'>>;
  loginBySubAccount?: Resolver<ResolversTypes['User'], ParentType, ContextType, RequireFields<MutationloginBySubAccountArgs, 'account' | 'password'>>;
  registerByEmail?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<MutationregisterByEmailArgs, 'input'>>;
  registerByUsername?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<MutationregisterByUsernameArgs, 'input'>>;
  registerByPhoneCode?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<MutationregisterByPhoneCodeArgs, 'input'>>;
  refreshToken?: Resolver<Maybe<ResolversTypes['RefreshToken']>, ParentType, ContextType, Partial<MutationrefreshTokenArgs>>;
  changeMfa?: Resolver<Maybe<ResolversTypes['Mfa']>, ParentType, ContextType, Partial<MutationchangeMfaArgs>>;
  resetPassword?: Resolver<Maybe<ResolversTypes['CommonMessage']>, ParentType, ContextType, RequireFields<MutationresetPasswordArgs, 'code' | 'newPassword'>>;
  resetPasswordByFirstLoginToken?: Resolver<Maybe<ResolversTypes['CommonMessage']>, ParentType, ContextType, RequireFields<MutationresetPasswordByFirstLoginTokenArgs, 'token' | 'password'>>;
  resetPasswordByForceResetToken?: Resolver<Maybe<ResolversTypes['CommonMessage']>, ParentType, ContextType, RequireFields<MutationresetPasswordByForceResetTokenArgs, 'token' | 'oldPassword' | 'newPassword'>>;
  updatePassword?: Resolver<ResolversTypes['User'], ParentType, ContextType, RequireFields<MutationupdatePasswordArgs, 'newPassword'>>;
  bindPhone?: Resolver<ResolversTypes['User'], ParentType, ContextType, RequireFields<MutationbindPhoneArgs, 'phone' | 'phoneCode'>>;
  unbindPhone?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  updatePhone?: Resolver<ResolversTypes['User'], ParentType, ContextType, RequireFields<MutationupdatePhoneArgs, 'phone' | 'phoneCode'>>;
  bindEmail?: Resolver<ResolversTypes['User'], ParentType, ContextType, RequireFields<MutationbindEmailArgs, 'email' | 'emailCode'>>;
  unbindEmail?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  updateEmail?: Resolver<ResolversTypes['User'], ParentType, ContextType, RequireFields<MutationupdateEmailArgs, 'email' | 'emailCode'>>;
  sendEmail?: Resolver<ResolversTypes['CommonMessage'], ParentType, ContextType, RequireFields<MutationsendEmailArgs, 'email' | 'scene'>>;
  sendFirstLoginVerifyEmail?: Resolver<ResolversTypes['CommonMessage'], ParentType, ContextType, RequireFields<MutationsendFirstLoginVerifyEmailArgs, 'userId' | 'appId'>>;
  createUser?: Resolver<ResolversTypes['User'], ParentType, ContextType, RequireFields<MutationcreateUserArgs, 'userInfo'>>;
  updateUser?: Resolver<ResolversTypes['User'], ParentType, ContextType, RequireFields<MutationupdateUserArgs, 'input'>>;
  deleteUser?: Resolver<Maybe<ResolversTypes['CommonMessage']>, ParentType, ContextType, RequireFields<MutationdeleteUserArgs, 'id'>>;
  deleteUsers?: Resolver<Maybe<ResolversTypes['CommonMessage']>, ParentType, ContextType, RequireFields<MutationdeleteUsersArgs, 'ids'>>;
  allow?: Resolver<ResolversTypes['CommonMessage'], ParentType, ContextType, RequireFields<MutationallowArgs, 'resource' | 'action'>>;
  authorizeResource?: Resolver<ResolversTypes['CommonMessage'], ParentType, ContextType, Partial<MutationauthorizeResourceArgs>>;
  createPolicy?: Resolver<ResolversTypes['Policy'], ParentType, ContextType, RequireFields<MutationcreatePolicyArgs, 'code' | 'statements'>>;
  updatePolicy?: Resolver<ResolversTypes['Policy'], ParentType, ContextType, RequireFields<MutationupdatePolicyArgs, 'code'>>;
  deletePolicy?: Resolver<ResolversTypes['CommonMessage'], ParentType, ContextType, RequireFields<MutationdeletePolicyArgs, 'code'>>;
  deletePolicies?: Resolver<ResolversTypes['CommonMessage'], ParentType, ContextType, RequireFields<MutationdeletePoliciesArgs, 'codeList'>>;
  addPolicyAssignments?: Resolver<ResolversTypes['CommonMessage'], ParentType, ContextType, RequireFields<MutationaddPolicyAssignmentsArgs, 'policies' | 'targetType'>>;
  removePolicyAssignments?: Resolver<ResolversTypes['CommonMessage'], ParentType, ContextType, RequireFields<MutationremovePolicyAssignmentsArgs, 'policies' | 'targetType'>>;
  enablePolicyAssignment?: Resolver<ResolversTypes['CommonMessage'], ParentType, ContextType, RequireFields<MutationenablePolicyAssignmentArgs, 'policy' | 'targetType' | 'targetIdentifier'>>;
  disbalePolicyAssignment?: Resolver<ResolversTypes['CommonMessage'], ParentType, ContextType, RequireFields<MutationdisbalePolicyAssignmentArgs, 'policy' | 'targetType' | 'targetIdentifier'>>;
  createRole?: Resolver<ResolversTypes['Role'], ParentType, ContextType, RequireFields<MutationcreateRoleArgs, 'code'>>;
  updateRole?: Resolver<ResolversTypes['Role'], ParentType, ContextType, RequireFields<MutationupdateRoleArgs, 'code'>>;
  deleteRole?: Resolver<ResolversTypes['CommonMessage'], ParentType, ContextType, RequireFields<MutationdeleteRoleArgs, 'code'>>;
  deleteRoles?: Resolver<ResolversTypes['CommonMessage'], ParentType, ContextType, RequireFields<MutationdeleteRolesArgs, 'codeList'>>;
  assignRole?: Resolver<Maybe<ResolversTypes['CommonMessage']>, ParentType, ContextType, Partial<MutationassignRoleArgs>>;
  revokeRole?: Resolver<Maybe<ResolversTypes['CommonMessage']>, ParentType, ContextType, Partial<MutationrevokeRoleArgs>>;
  createGroup?: Resolver<ResolversTypes['Group'], ParentType, ContextType, RequireFields<MutationcreateGroupArgs, 'code' | 'name'>>;
  updateGroup?: Resolver<ResolversTypes['Group'], ParentType, ContextType, RequireFields<MutationupdateGroupArgs, 'code'>>;
  deleteGroups?: Resolver<ResolversTypes['CommonMessage'], ParentType, ContextType, RequireFields<MutationdeleteGroupsArgs, 'codeList'>>;
  addUserToGroup?: Resolver<ResolversTypes['CommonMessage'], ParentType, ContextType, RequireFields<MutationaddUserToGroupArgs, 'userIds'>>;
  removeUserFromGroup?: Resolver<ResolversTypes['CommonMessage'], ParentType, ContextType, RequireFields<MutationremoveUserFromGroupArgs, 'userIds'>>;
  createOrg?: Resolver<ResolversTypes['Org'], ParentType, ContextType, RequireFields<MutationcreateOrgArgs, 'name'>>;
  deleteOrg?: Resolver<ResolversTypes['CommonMessage'], ParentType, ContextType, RequireFields<MutationdeleteOrgArgs, 'id'>>;
  addNode?: Resolver<ResolversTypes['Org'], ParentType, ContextType, RequireFields<MutationaddNodeArgs, 'orgId' | 'name'>>;
  addNodeV2?: Resolver<ResolversTypes['Node'], ParentType, ContextType, RequireFields<MutationaddNodeV2Args, 'orgId' | 'name'>>;
  updateNode?: Resolver<ResolversTypes['Node'], ParentType, ContextType, RequireFields<MutationupdateNodeArgs, 'id'>>;
  moveNode?: Resolver<ResolversTypes['Org'], ParentType, ContextType, RequireFields<MutationmoveNodeArgs, 'orgId' | 'nodeId' | 'targetParentId'>>;
  deleteNode?: Resolver<ResolversTypes['CommonMessage'], ParentType, ContextType, RequireFields<MutationdeleteNodeArgs, 'orgId' | 'nodeId'>>;
  addMember?: Resolver<ResolversTypes['Node'], ParentType, ContextType, RequireFields<MutationaddMemberArgs, 'userIds'>>;
  removeMember?: Resolver<ResolversTypes['Node'], ParentType, ContextType, RequireFields<MutationremoveMemberArgs, 'userIds'>>;
  moveMembers?: Resolver<Maybe<ResolversTypes['CommonMessage']>, ParentType, ContextType, RequireFields<MutationmoveMembersArgs, 'userIds' | 'sourceNodeId' | 'targetNodeId'>>;
  setMainDepartment?: Resolver<ResolversTypes['CommonMessage'], ParentType, ContextType, RequireFields<MutationsetMainDepartmentArgs, 'userId'>>;
  setUdf?: Resolver<ResolversTypes['UserDefinedField'], ParentType, ContextType, RequireFields<MutationsetUdfArgs, 'targetType' | 'key' | 'dataType' | 'label'>>;
  removeUdf?: Resolver<Maybe<ResolversTypes['CommonMessage']>, ParentType, ContextType, RequireFields<MutationremoveUdfArgs, 'targetType' | 'key'>>;
  setUdv?: Resolver<Maybe<Array<ResolversTypes['UserDefinedData']>>, ParentType, ContextType, RequireFields<MutationsetUdvArgs, 'targetType' | 'targetId' | 'key' | 'value'>>;
  setUdvBatch?: Resolver<Maybe<Array<ResolversTypes['UserDefinedData']>>, ParentType, ContextType, RequireFields<MutationsetUdvBatchArgs, 'targetType' | 'targetId'>>;
  setUdfValueBatch?: Resolver<Maybe<ResolversTypes['CommonMessage']>, ParentType, ContextType, RequireFields<MutationsetUdfValueBatchArgs, 'targetType' | 'input'>>;
  removeUdv?: Resolver<Maybe<Array<ResolversTypes['UserDefinedData']>>, ParentType, ContextType, RequireFields<MutationremoveUdvArgs, 'targetType' | 'targetId' | 'key'>>;
  createUserpool?: Resolver<ResolversTypes['UserPool'], ParentType, ContextType, RequireFields<MutationcreateUserpoolArgs, 'name' | 'domain'>>;
  updateUserpool?: Resolver<ResolversTypes['UserPool'], ParentType, ContextType, RequireFields<MutationupdateUserpoolArgs, 'input'>>;
  refreshUserpoolSecret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deleteUserpool?: Resolver<ResolversTypes['CommonMessage'], ParentType, ContextType>;
  refreshAccessToken?: Resolver<ResolversTypes['RefreshAccessTokenRes'], ParentType, ContextType, Partial<MutationrefreshAccessTokenArgs>>;
  addWhitelist?: Resolver<Array<Maybe<ResolversTypes['WhiteList']>>, ParentType, ContextType, RequireFields<MutationaddWhitelistArgs, 'type' | 'list'>>;
  removeWhitelist?: Resolver<Array<Maybe<ResolversTypes['WhiteList']>>, ParentType, ContextType, RequireFields<MutationremoveWhitelistArgs, 'type' | 'list'>>;
  configEmailTemplate?: Resolver<ResolversTypes['EmailTemplate'], ParentType, ContextType, RequireFields<MutationconfigEmailTemplateArgs, 'input'>>;
  enableEmailTemplate?: Resolver<ResolversTypes['EmailTemplate'], ParentType, ContextType, RequireFields<MutationenableEmailTemplateArgs, 'type'>>;
  disableEmailTemplate?: Resolver<ResolversTypes['EmailTemplate'], ParentType, ContextType, RequireFields<MutationdisableEmailTemplateArgs, 'type'>>;
  createFunction?: Resolver<Maybe<ResolversTypes['Function']>, ParentType, ContextType, RequireFields<MutationcreateFunctionArgs, 'input'>>;
  updateFunction?: Resolver<ResolversTypes['Function'], ParentType, ContextType, RequireFields<MutationupdateFunctionArgs, 'input'>>;
  deleteFunction?: Resolver<ResolversTypes['CommonMessage'], ParentType, ContextType, RequireFields<MutationdeleteFunctionArgs, 'id'>>;
  createSocialConnectionInstance?: Resolver<ResolversTypes['SocialConnectionInstance'], ParentType, ContextType, RequireFields<MutationcreateSocialConnectionInstanceArgs, 'input'>>;
  enableSocialConnectionInstance?: Resolver<ResolversTypes['SocialConnectionInstance'], ParentType, ContextType, RequireFields<MutationenableSocialConnectionInstanceArgs, 'provider'>>;
  disableSocialConnectionInstance?: Resolver<ResolversTypes['SocialConnectionInstance'], ParentType, ContextType, RequireFields<MutationdisableSocialConnectionInstanceArgs, 'provider'>>;
};

export interface ObjectScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Object'], any> {
  name: 'Object';
}

export type CommonMessageResolvers<ContextType = any, ParentType extends ResolversParentTypes['CommonMessage'] = ResolversParentTypes['CommonMessage']> = {
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = any, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  arn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['UserStatus']>, ParentType, ContextType>;
  userPoolId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  username?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phoneVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  unionid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  identities?: Resolver<Maybe<Array<Maybe<ResolversTypes['Identity']>>>, ParentType, ContextType>;
  nickname?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registerSource?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  photo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  password?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  oauth?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tokenExpiredAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  loginsCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lastLogin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastIP?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signedUp?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  blocked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isDeleted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  browser?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  familyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  middleName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  preferredUsername?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  birthdate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  zoneinfo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  formatted?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  streetAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locality?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  province?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Maybe<ResolversTypes['PaginatedRoles']>, ParentType, ContextType, Partial<UserrolesArgs>>;
  groups?: Resolver<Maybe<ResolversTypes['PaginatedGroups']>, ParentType, ContextType>;
  departments?: Resolver<Maybe<ResolversTypes['PaginatedDepartments']>, ParentType, ContextType, Partial<UserdepartmentsArgs>>;
  authorizedResources?: Resolver<Maybe<ResolversTypes['PaginatedAuthorizedResources']>, ParentType, ContextType, Partial<UserauthorizedResourcesArgs>>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customData?: Resolver<Maybe<Array<Maybe<ResolversTypes['UserCustomData']>>>, ParentType, ContextType>;
  phoneCountryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mainDepartmentId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mainDepartmentCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  newlyCreated?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  expiredAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  directManagement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserCustomDataResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserCustomData'] = ResolversParentTypes['UserCustomData']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataType?: Resolver<ResolversTypes['UDFDataType'], ParentType, ContextType>;
};

export type UserDepartmentResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserDepartment'] = ResolversParentTypes['UserDepartment']> = {
  department?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  isMainDepartment?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  joinedAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaginatedUsersResolvers<ContextType = any, ParentType extends ResolversParentTypes['PaginatedUsers'] = ResolversParentTypes['PaginatedUsers']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  list?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
};

export type PaginatedDepartmentsResolvers<ContextType = any, ParentType extends ResolversParentTypes['PaginatedDepartments'] = ResolversParentTypes['PaginatedDepartments']> = {
  list?: Resolver<Array<ResolversTypes['UserDepartment']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IdentityResolvers<ContextType = any, ParentType extends ResolversParentTypes['Identity'] = ResolversParentTypes['Identity']> = {
  openid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userIdInIdp?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userInfoInIdp?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  connectionId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isSocial?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userPoolId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extIdpId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type JwtTokenStatusResolvers<ContextType = any, ParentType extends ResolversParentTypes['JwtTokenStatus'] = ResolversParentTypes['JwtTokenStatus']> = {
  code?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  exp?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  iat?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  data?: Resolver<Maybe<ResolversTypes['JwtTokenStatusDetail']>, ParentType, ContextType>;
};

export type JwtTokenStatusDetailResolvers<ContextType = any, ParentType extends ResolversParentTypes['JwtTokenStatusDetail'] = ResolversParentTypes['JwtTokenStatusDetail']> = {
  id?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userPoolId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  arn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RefreshTokenResolvers<ContextType = any, ParentType extends ResolversParentTypes['RefreshToken'] = ResolversParentTypes['RefreshToken']> = {
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  iat?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  exp?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CheckPasswordResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CheckPasswordResult'] = ResolversParentTypes['CheckPasswordResult']> = {
  code?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CheckPasswordStrengthResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CheckPasswordStrengthResult'] = ResolversParentTypes['CheckPasswordStrengthResult']> = {
  valid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MfaResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mfa'] = ResolversParentTypes['Mfa']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  userPoolId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  enable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuthorizedResourceResolvers<ContextType = any, ParentType extends ResolversParentTypes['AuthorizedResource'] = ResolversParentTypes['AuthorizedResource']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['ResourceType']>, ParentType, ContextType>;
  actions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  apiIdentifier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ResourcePermissionAssignmentResolvers<ContextType = any, ParentType extends ResolversParentTypes['ResourcePermissionAssignment'] = ResolversParentTypes['ResourcePermissionAssignment']> = {
  targetType?: Resolver<Maybe<ResolversTypes['PolicyAssignmentTargetType']>, ParentType, ContextType>;
  targetIdentifier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type PaginatedAuthorizedResourcesResolvers<ContextType = any, ParentType extends ResolversParentTypes['PaginatedAuthorizedResources'] = ResolversParentTypes['PaginatedAuthorizedResources']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  list?: Resolver<Array<ResolversTypes['AuthorizedResource']>, ParentType, ContextType>;
};

export type PaginatedAuthorizedTargetsResolvers<ContextType = any, ParentType extends ResolversParentTypes['PaginatedAuthorizedTargets'] = ResolversParentTypes['PaginatedAuthorizedTargets']> = {
  list?: Resolver<Maybe<Array<Maybe<ResolversTypes['ResourcePermissionAssignment']>>>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PolicyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Policy'] = ResolversParentTypes['Policy']> = {
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statements?: Resolver<Array<ResolversTypes['PolicyStatement']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assignmentsCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  assignments?: Resolver<Array<ResolversTypes['PolicyAssignment']>, ParentType, ContextType, Partial<PolicyassignmentsArgs>>;
};

export type PolicyStatementResolvers<ContextType = any, ParentType extends ResolversParentTypes['PolicyStatement'] = ResolversParentTypes['PolicyStatement']> = {
  resource?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  effect?: Resolver<Maybe<ResolversTypes['PolicyEffect']>, ParentType, ContextType>;
  condition?: Resolver<Maybe<Array<ResolversTypes['PolicyStatementCondition']>>, ParentType, ContextType>;
};

export type PolicyStatementConditionResolvers<ContextType = any, ParentType extends ResolversParentTypes['PolicyStatementCondition'] = ResolversParentTypes['PolicyStatementCondition']> = {
  param?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operator?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Object'], ParentType, ContextType>;
};

export type PolicyAssignmentResolvers<ContextType = any, ParentType extends ResolversParentTypes['PolicyAssignment'] = ResolversParentTypes['PolicyAssignment']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  targetType?: Resolver<ResolversTypes['PolicyAssignmentTargetType'], ParentType, ContextType>;
  targetIdentifier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PaginatedPoliciesResolvers<ContextType = any, ParentType extends ResolversParentTypes['PaginatedPolicies'] = ResolversParentTypes['PaginatedPolicies']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  list?: Resolver<Array<ResolversTypes['Policy']>, ParentType, ContextType>;
};

export type PaginatedPolicyAssignmentsResolvers<ContextType = any, ParentType extends ResolversParentTypes['PaginatedPolicyAssignments'] = ResolversParentTypes['PaginatedPolicyAssignments']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  list?: Resolver<Array<ResolversTypes['PolicyAssignment']>, ParentType, ContextType>;
};

export type RoleResolvers<ContextType = any, ParentType extends ResolversParentTypes['Role'] = ResolversParentTypes['Role']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  arn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isSystem?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  users?: Resolver<ResolversTypes['PaginatedUsers'], ParentType, ContextType, Partial<RoleusersArgs>>;
  authorizedResources?: Resolver<Maybe<ResolversTypes['PaginatedAuthorizedResources']>, ParentType, ContextType, Partial<RoleauthorizedResourcesArgs>>;
  parent?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
};

export type GroupResolvers<ContextType = any, ParentType extends ResolversParentTypes['Group'] = ResolversParentTypes['Group']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  users?: Resolver<ResolversTypes['PaginatedUsers'], ParentType, ContextType, Partial<GroupusersArgs>>;
  authorizedResources?: Resolver<Maybe<ResolversTypes['PaginatedAuthorizedResources']>, ParentType, ContextType, Partial<GroupauthorizedResourcesArgs>>;
};

export type PaginatedRolesResolvers<ContextType = any, ParentType extends ResolversParentTypes['PaginatedRoles'] = ResolversParentTypes['PaginatedRoles']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  list?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
};

export type PaginatedGroupsResolvers<ContextType = any, ParentType extends ResolversParentTypes['PaginatedGroups'] = ResolversParentTypes['PaginatedGroups']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  list?: Resolver<Array<ResolversTypes['Group']>, ParentType, ContextType>;
};

export type OrgResolvers<ContextType = any, ParentType extends ResolversParentTypes['Org'] = ResolversParentTypes['Org']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rootNode?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Node']>, ParentType, ContextType>;
  tenantId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NodeResolvers<ContextType = any, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orgId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameI18n?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  descriptionI18n?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  root?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  depth?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  codePath?: Resolver<Array<Maybe<ResolversTypes['String']>>, ParentType, ContextType>;
  namePath?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  children?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  users?: Resolver<ResolversTypes['PaginatedUsers'], ParentType, ContextType, Partial<NodeusersArgs>>;
  roles?: Resolver<Maybe<ResolversTypes['PaginatedRoles']>, ParentType, ContextType, Partial<NoderolesArgs>>;
  authorizedResources?: Resolver<Maybe<ResolversTypes['PaginatedAuthorizedResources']>, ParentType, ContextType, Partial<NodeauthorizedResourcesArgs>>;
  isVirtualNode?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type PaginatedOrgsResolvers<ContextType = any, ParentType extends ResolversParentTypes['PaginatedOrgs'] = ResolversParentTypes['PaginatedOrgs']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  list?: Resolver<Array<ResolversTypes['Org']>, ParentType, ContextType>;
};

export type UserDefinedFieldResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserDefinedField'] = ResolversParentTypes['UserDefinedField']> = {
  targetType?: Resolver<ResolversTypes['UDFTargetType'], ParentType, ContextType>;
  dataType?: Resolver<ResolversTypes['UDFDataType'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  options?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserDefinedDataResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserDefinedData'] = ResolversParentTypes['UserDefinedData']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dataType?: Resolver<ResolversTypes['UDFDataType'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserDefinedDataMapResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserDefinedDataMap'] = ResolversParentTypes['UserDefinedDataMap']> = {
  targetId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<Array<ResolversTypes['UserDefinedData']>, ParentType, ContextType>;
};

export type UserPoolResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserPool'] = ResolversParentTypes['UserPool']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  jwtSecret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ownerId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userpoolTypes?: Resolver<Maybe<Array<ResolversTypes['UserPoolType']>>, ParentType, ContextType>;
  logo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailVerifiedDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sendWelcomeEmail?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  registerDisabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  appSsoEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  showWxQRCodeWhenRegisterDisabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  allowedOrigins?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tokenExpiresAfter?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isDeleted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  frequentRegisterCheck?: Resolver<Maybe<ResolversTypes['FrequentRegisterCheckConfig']>, ParentType, ContextType>;
  loginFailCheck?: Resolver<Maybe<ResolversTypes['LoginFailCheckConfig']>, ParentType, ContextType>;
  passwordUpdatePolicy?: Resolver<Maybe<ResolversTypes['PasswordUpdatePolicyConfig']>, ParentType, ContextType>;
  loginPasswordFailCheck?: Resolver<Maybe<ResolversTypes['LoginPasswordFailCheckConfig']>, ParentType, ContextType>;
  loginFailStrategy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  changePhoneStrategy?: Resolver<Maybe<ResolversTypes['ChangePhoneStrategy']>, ParentType, ContextType>;
  changeEmailStrategy?: Resolver<Maybe<ResolversTypes['ChangeEmailStrategy']>, ParentType, ContextType>;
  qrcodeLoginStrategy?: Resolver<Maybe<ResolversTypes['QrcodeLoginStrategy']>, ParentType, ContextType>;
  app2WxappLoginStrategy?: Resolver<Maybe<ResolversTypes['App2WxappLoginStrategy']>, ParentType, ContextType>;
  whitelist?: Resolver<Maybe<ResolversTypes['RegisterWhiteListConfig']>, ParentType, ContextType>;
  customSMSProvider?: Resolver<Maybe<ResolversTypes['CustomSmsProvider']>, ParentType, ContextType>;
  packageType?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  useCustomUserStore?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  loginRequireEmailVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  verifyCodeLength?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  verifyCodeMaxAttempts?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserPoolTypeResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserPoolType'] = ResolversParentTypes['UserPoolType']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sdks?: Resolver<Maybe<Array<Maybe<ResolversTypes['String']>>>, ParentType, ContextType>;
};

export type PaginatedUserpoolResolvers<ContextType = any, ParentType extends ResolversParentTypes['PaginatedUserpool'] = ResolversParentTypes['PaginatedUserpool']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  list?: Resolver<Array<ResolversTypes['UserPool']>, ParentType, ContextType>;
};

export type FrequentRegisterCheckConfigResolvers<ContextType = any, ParentType extends ResolversParentTypes['FrequentRegisterCheckConfig'] = ResolversParentTypes['FrequentRegisterCheckConfig']> = {
  timeInterval?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  limit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  enabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type LoginFailCheckConfigResolvers<ContextType = any, ParentType extends ResolversParentTypes['LoginFailCheckConfig'] = ResolversParentTypes['LoginFailCheckConfig']> = {
  timeInterval?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  limit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  enabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type LoginPasswordFailCheckConfigResolvers<ContextType = any, ParentType extends ResolversParentTypes['LoginPasswordFailCheckConfig'] = ResolversParentTypes['LoginPasswordFailCheckConfig']> = {
  timeInterval?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  limit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  enabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type PasswordUpdatePolicyConfigResolvers<ContextType = any, ParentType extends ResolversParentTypes['PasswordUpdatePolicyConfig'] = ResolversParentTypes['PasswordUpdatePolicyConfig']> = {
  enabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  forcedCycle?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  differenceCycle?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ChangePhoneStrategyResolvers<ContextType = any, ParentType extends ResolversParentTypes['ChangePhoneStrategy'] = ResolversParentTypes['ChangePhoneStrategy']> = {
  verifyOldPhone?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type ChangeEmailStrategyResolvers<ContextType = any, ParentType extends ResolversParentTypes['ChangeEmailStrategy'] = ResolversParentTypes['ChangeEmailStrategy']> = {
  verifyOldEmail?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type QrcodeLoginStrategyResolvers<ContextType = any, ParentType extends ResolversParentTypes['QrcodeLoginStrategy'] = ResolversParentTypes['QrcodeLoginStrategy']> = {
  qrcodeExpiresAfter?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  returnFullUserInfo?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  allowExchangeUserInfoFromBrowser?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  ticketExpiresAfter?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type App2WxappLoginStrategyResolvers<ContextType = any, ParentType extends ResolversParentTypes['App2WxappLoginStrategy'] = ResolversParentTypes['App2WxappLoginStrategy']> = {
  ticketExpriresAfter?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ticketExchangeUserInfoNeedSecret?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type RegisterWhiteListConfigResolvers<ContextType = any, ParentType extends ResolversParentTypes['RegisterWhiteListConfig'] = ResolversParentTypes['RegisterWhiteListConfig']> = {
  phoneEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  emailEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  usernameEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type CustomSmsProviderResolvers<ContextType = any, ParentType extends ResolversParentTypes['CustomSmsProvider'] = ResolversParentTypes['CustomSmsProvider']> = {
  enabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  config?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WhiteListResolvers<ContextType = any, ParentType extends ResolversParentTypes['WhiteList'] = ResolversParentTypes['WhiteList']> = {
  createdAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccessTokenResResolvers<ContextType = any, ParentType extends ResolversParentTypes['AccessTokenRes'] = ResolversParentTypes['AccessTokenRes']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exp?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  iat?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RefreshAccessTokenResResolvers<ContextType = any, ParentType extends ResolversParentTypes['RefreshAccessTokenRes'] = ResolversParentTypes['RefreshAccessTokenRes']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exp?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  iat?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EmailTemplateResolvers<ContextType = any, ParentType extends ResolversParentTypes['EmailTemplate'] = ResolversParentTypes['EmailTemplate']> = {
  type?: Resolver<ResolversTypes['EmailTemplateType'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sender?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  redirectTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasURL?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  expiresIn?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  enabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isSystem?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type FunctionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Function'] = ResolversParentTypes['Function']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaginatedFunctionsResolvers<ContextType = any, ParentType extends ResolversParentTypes['PaginatedFunctions'] = ResolversParentTypes['PaginatedFunctions']> = {
  list?: Resolver<Array<ResolversTypes['Function']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SocialConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['SocialConnection'] = ResolversParentTypes['SocialConnection']> = {
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  logo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fields?: Resolver<Maybe<Array<ResolversTypes['SocialConnectionField']>>, ParentType, ContextType>;
};

export type SocialConnectionFieldResolvers<ContextType = any, ParentType extends ResolversParentTypes['SocialConnectionField'] = ResolversParentTypes['SocialConnectionField']> = {
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  placeholder?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  children?: Resolver<Maybe<Array<Maybe<ResolversTypes['SocialConnectionField']>>>, ParentType, ContextType>;
};

export type SocialConnectionInstanceResolvers<ContextType = any, ParentType extends ResolversParentTypes['SocialConnectionInstance'] = ResolversParentTypes['SocialConnectionInstance']> = {
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  fields?: Resolver<Maybe<Array<Maybe<ResolversTypes['SocialConnectionInstanceField']>>>, ParentType, ContextType>;
};

export type SocialConnectionInstanceFieldResolvers<ContextType = any, ParentType extends ResolversParentTypes['SocialConnectionInstanceField'] = ResolversParentTypes['SocialConnectionInstanceField']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PasswordUpdatePolicyResolvers<ContextType = any, ParentType extends ResolversParentTypes['PasswordUpdatePolicy'] = ResolversParentTypes['PasswordUpdatePolicy']> = {
  enabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  forcedCycle?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  differenceCycle?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type BatchOperationResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['BatchOperationResult'] = ResolversParentTypes['BatchOperationResult']> = {
  succeedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errors?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type KeyValuePairResolvers<ContextType = any, ParentType extends ResolversParentTypes['KeyValuePair'] = ResolversParentTypes['KeyValuePair']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Object?: GraphQLScalarType;
  CommonMessage?: CommonMessageResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserCustomData?: UserCustomDataResolvers<ContextType>;
  UserDepartment?: UserDepartmentResolvers<ContextType>;
  PaginatedUsers?: PaginatedUsersResolvers<ContextType>;
  PaginatedDepartments?: PaginatedDepartmentsResolvers<ContextType>;
  Identity?: IdentityResolvers<ContextType>;
  JwtTokenStatus?: JwtTokenStatusResolvers<ContextType>;
  JwtTokenStatusDetail?: JwtTokenStatusDetailResolvers<ContextType>;
  RefreshToken?: RefreshTokenResolvers<ContextType>;
  CheckPasswordResult?: CheckPasswordResultResolvers<ContextType>;
  CheckPasswordStrengthResult?: CheckPasswordStrengthResultResolvers<ContextType>;
  Mfa?: MfaResolvers<ContextType>;
  AuthorizedResource?: AuthorizedResourceResolvers<ContextType>;
  ResourcePermissionAssignment?: ResourcePermissionAssignmentResolvers<ContextType>;
  PaginatedAuthorizedResources?: PaginatedAuthorizedResourcesResolvers<ContextType>;
  PaginatedAuthorizedTargets?: PaginatedAuthorizedTargetsResolvers<ContextType>;
  Policy?: PolicyResolvers<ContextType>;
  PolicyStatement?: PolicyStatementResolvers<ContextType>;
  PolicyStatementCondition?: PolicyStatementConditionResolvers<ContextType>;
  PolicyAssignment?: PolicyAssignmentResolvers<ContextType>;
  PaginatedPolicies?: PaginatedPoliciesResolvers<ContextType>;
  PaginatedPolicyAssignments?: PaginatedPolicyAssignmentsResolvers<ContextType>;
  Role?: RoleResolvers<ContextType>;
  Group?: GroupResolvers<ContextType>;
  PaginatedRoles?: PaginatedRolesResolvers<ContextType>;
  PaginatedGroups?: PaginatedGroupsResolvers<ContextType>;
  Org?: OrgResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PaginatedOrgs?: PaginatedOrgsResolvers<ContextType>;
  UserDefinedField?: UserDefinedFieldResolvers<ContextType>;
  UserDefinedData?: UserDefinedDataResolvers<ContextType>;
  UserDefinedDataMap?: UserDefinedDataMapResolvers<ContextType>;
  UserPool?: UserPoolResolvers<ContextType>;
  UserPoolType?: UserPoolTypeResolvers<ContextType>;
  PaginatedUserpool?: PaginatedUserpoolResolvers<ContextType>;
  FrequentRegisterCheckConfig?: FrequentRegisterCheckConfigResolvers<ContextType>;
  LoginFailCheckConfig?: LoginFailCheckConfigResolvers<ContextType>;
  LoginPasswordFailCheckConfig?: LoginPasswordFailCheckConfigResolvers<ContextType>;
  PasswordUpdatePolicyConfig?: PasswordUpdatePolicyConfigResolvers<ContextType>;
  ChangePhoneStrategy?: ChangePhoneStrategyResolvers<ContextType>;
  ChangeEmailStrategy?: ChangeEmailStrategyResolvers<ContextType>;
  QrcodeLoginStrategy?: QrcodeLoginStrategyResolvers<ContextType>;
  App2WxappLoginStrategy?: App2WxappLoginStrategyResolvers<ContextType>;
  RegisterWhiteListConfig?: RegisterWhiteListConfigResolvers<ContextType>;
  CustomSmsProvider?: CustomSmsProviderResolvers<ContextType>;
  WhiteList?: WhiteListResolvers<ContextType>;
  AccessTokenRes?: AccessTokenResResolvers<ContextType>;
  RefreshAccessTokenRes?: RefreshAccessTokenResResolvers<ContextType>;
  EmailTemplate?: EmailTemplateResolvers<ContextType>;
  Function?: FunctionResolvers<ContextType>;
  PaginatedFunctions?: PaginatedFunctionsResolvers<ContextType>;
  SocialConnection?: SocialConnectionResolvers<ContextType>;
  SocialConnectionField?: SocialConnectionFieldResolvers<ContextType>;
  SocialConnectionInstance?: SocialConnectionInstanceResolvers<ContextType>;
  SocialConnectionInstanceField?: SocialConnectionInstanceFieldResolvers<ContextType>;
  PasswordUpdatePolicy?: PasswordUpdatePolicyResolvers<ContextType>;
  BatchOperationResult?: BatchOperationResultResolvers<ContextType>;
  KeyValuePair?: KeyValuePairResolvers<ContextType>;
};

