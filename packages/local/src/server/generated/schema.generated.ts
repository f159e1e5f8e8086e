// Generated from schema/authing.graphql. Do not edit; run `pnpm generate`.
export const typeDefs = `"""Everything that can be read."""
type Query {
  """
  One user. An end user may read the own account, an administrator every account of the pool.
  """
  user(
    """Id of the user. Left out: the user whose token the request carries."""
    id: String
  ): User

  """Several users in one request. For administrators."""
  userBatch(
    """Identifiers to look for; \`type\` says of which kind."""
    ids: [String!]!

    """What \`ids\` are: \`id\`, \`username\`, \`phone\`, \`email\` or \`externalId\`."""
    type: String
  ): [User!]!

  """The users of the pool, page by page. For administrators."""
  users(
    """Page to return; the first is 1, which is also the default."""
    page: Int

    """Number of entries per page, 10 if left out."""
    limit: Int

    """Order of the entries."""
    sortBy: SortByEnum

    """Whether to leave out everybody who belongs to an organisation."""
    excludeUsersInOrg: Boolean
  ): PaginatedUsers!

  """The archived users of the pool, page by page. For administrators."""
  archivedUsers(
    """Page to return; the first is 1, which is also the default."""
    page: Int

    """Number of entries per page, 10 if left out."""
    limit: Int
  ): PaginatedUsers!

  """Fuzzy search for users. For administrators."""
  searchUser(
    """Text to look for."""
    query: String!

    """
    Fields to look in. Left out: username, nickname, email, phone, company and the name fields.
    """
    fields: [String]

    """Page to return; the first is 1, which is also the default."""
    page: Int

    """Number of entries per page, 10 if left out."""
    limit: Int

    """Only members of these departments."""
    departmentOpts: [SearchUserDepartmentOpt]

    """Only members of these groups."""
    groupOpts: [SearchUserGroupOpt]

    """Only holders of these roles."""
    roleOpts: [SearchUserRoleOpt]
  ): PaginatedUsers!

  """
  The user who has exactly these identifiers, or null. For administrators.
  """
  findUser(
    """Mail address; case does not matter."""
    email: String

    """Phone number."""
    phone: String

    """Login name; case matters."""
    username: String

    """Identifier in the customer's own system."""
    externalId: String

    """Identity at a social or enterprise provider."""
    identity: FindUserByIdentityInput
  ): User

  """Whether the pool has a user with exactly these identifiers."""
  isUserExists(
    """Mail address; case does not matter."""
    email: String

    """Phone number."""
    phone: String

    """Login name; case matters."""
    username: String

    """Identifier in the customer's own system."""
    externalId: String
  ): Boolean

  """
  What the server thinks of a token: whether it still counts, whose it is, how long it lasts.
  """
  checkLoginStatus(
    """The token to judge. Left out: the one the request carries."""
    token: String
  ): JwtTokenStatus

  """
  Whether a password is the one of the user whose token the request carries. No client of 4.x used it.
  """
  checkPassword(
    """The password to compare."""
    password: String
  ): CheckPasswordResult

  """
  Whether a password satisfies the rules of the user pool. It is sent as it is, not encrypted.
  """
  checkPasswordStrength(
    """The password to judge."""
    password: String!
  ): CheckPasswordStrengthResult!

  """
  The one-time-password setup of a user, found by its own id or by user and pool.
  """
  queryMfa(
    """Id of the setup."""
    id: String

    """Id of the user."""
    userId: String

    """Id of the user pool."""
    userPoolId: String
  ): Mfa

  """
  Whether a user may perform an action on a resource, all roles, groups and departments considered. For
  administrators.
  """
  isActionAllowed(
    """Resource as \`type:id\` or \`type:*\`, or \`*\` for all."""
    resource: String!

    """Action as \`type:verb\` or \`type:*\`."""
    action: String!

    """Id of the user."""
    userId: String!

    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String
  ): Boolean!

  """
  Whether an action on a resource is explicitly forbidden to a user. For administrators.
  """
  isActionDenied(
    """Resource as \`type:id\` or \`type:*\`, or \`*\` for all."""
    resource: String!

    """Action as \`type:verb\` or \`type:*\`."""
    action: String!

    """Id of the user."""
    userId: String!

    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String
  ): Boolean!

  """
  Who may use a resource: users, roles, groups, departments. For administrators.
  """
  authorizedTargets(
    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String!

    """Kind of the resource."""
    resourceType: ResourceType!

    """Code of the resource."""
    resource: String!

    """Only targets of this kind."""
    targetType: PolicyAssignmentTargetType

    """Only targets that may do these actions."""
    actions: AuthorizedTargetsActionsInput
  ): PaginatedAuthorizedTargets

  """What a user, role, group or department may use. For administrators."""
  authorizedResources(
    """Kind of the one who is asked about."""
    targetType: PolicyAssignmentTargetType

    """
    Which target: a user id, role code, group code, node id or access key, as \`targetType\` says.
    """
    targetIdentifier: String

    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String

    """Only resources of this kind: \`DATA\`, \`API\`, \`MENU\`, \`UI\` or \`BUTTON\`."""
    resourceType: String
  ): PaginatedAuthorizedResources

  """One policy."""
  policy(
    """Its code."""
    code: String!

    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String
  ): Policy

  """The policies of a permission space, page by page."""
  policies(
    """Page to return; the first is 1, which is also the default."""
    page: Int

    """Number of entries per page, 10 if left out."""
    limit: Int

    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String

    """Whether to leave out the policies that come with the service."""
    excludeDefault: Boolean
  ): PaginatedPolicies!

  """To whom policies are assigned, page by page."""
  policyAssignments(
    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String

    """Only assignments of this policy."""
    code: String

    """Only assignments to targets of this kind."""
    targetType: PolicyAssignmentTargetType

    """
    Which target: a user id, role code, group code, node id or access key, as \`targetType\` says.
    """
    targetIdentifier: String

    """Page to return; the first is 1, which is also the default."""
    page: Int

    """Number of entries per page, 10 if left out."""
    limit: Int
  ): PaginatedPolicyAssignments!

  """One role, or null."""
  role(
    """Its code."""
    code: String!

    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String
  ): Role

  """The roles of a permission space, page by page."""
  roles(
    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String

    """Page to return; the first is 1, which is also the default."""
    page: Int

    """Number of entries per page, 10 if left out."""
    limit: Int

    """Order of the entries."""
    sortBy: SortByEnum
  ): PaginatedRoles!

  """One group, or null."""
  group(
    """Code of the group."""
    code: String!
  ): Group

  """The groups of the pool, page by page."""
  groups(
    """Only groups this user is a member of."""
    userId: String

    """Page to return; the first is 1, which is also the default."""
    page: Int

    """Number of entries per page, 10 if left out."""
    limit: Int

    """Order of the entries."""
    sortBy: SortByEnum
  ): PaginatedGroups!

  """One organisation with all its nodes."""
  org(
    """Id of the organisation."""
    id: String!
  ): Org!

  """The organisations of the pool, page by page."""
  orgs(
    """Page to return; the first is 1, which is also the default."""
    page: Int

    """Number of entries per page, 10 if left out."""
    limit: Int

    """Order of the entries."""
    sortBy: SortByEnum
  ): PaginatedOrgs!

  """The topmost node of an organisation."""
  rootNode(
    """Id of the organisation."""
    orgId: String!
  ): Node!

  """Whether a node is the topmost one of an organisation."""
  isRootNode(
    """Id of the node."""
    nodeId: String!

    """Id of the organisation."""
    orgId: String!
  ): Boolean

  """The nodes directly below a node."""
  childrenNodes(
    """Id of the organisation."""
    orgId: String

    """Id of the node."""
    nodeId: String!
  ): [Node!]!

  """One node, or null."""
  nodeById(
    """Id of the node."""
    id: String!
  ): Node

  """One node, or null."""
  nodeByCode(
    """Id of the organisation."""
    orgId: String!

    """Code of the node, unique within the organisation."""
    code: String!
  ): Node

  """The nodes whose name matches a search text, in all organisations."""
  searchNodes(
    """Text to look for."""
    keyword: String!
  ): [Node!]!

  """The custom fields defined for a kind of object."""
  udf(
    """Kind of object."""
    targetType: UDFTargetType!
  ): [UserDefinedField!]!

  """The custom values of one object. End users may read their own."""
  udv(
    """Kind of object."""
    targetType: UDFTargetType!

    """Id (for roles: code) of the object that carries the values."""
    targetId: String!
  ): [UserDefinedData!]!

  """
  The custom values of several objects in one request. For administrators.
  """
  udfValueBatch(
    """Kind of object."""
    targetType: UDFTargetType!

    """Ids (for roles: codes) of the objects that carry the values."""
    targetIds: [String]!
  ): [UserDefinedDataMap!]!

  """The user pool whose administrator asks, with its settings and secrets."""
  userpool: UserPool!

  """The user pools of the account, page by page."""
  userpools(
    """Page to return; the first is 1, which is also the default."""
    page: Int

    """Number of entries per page, 10 if left out."""
    limit: Int

    """Order of the entries."""
    sortBy: SortByEnum
  ): PaginatedUserpool!

  """The kinds of user pool one can create."""
  userpoolTypes: [UserPoolType!]!

  """
  Whether a domain is still free for a new user pool. The misspelling is the server's.
  """
  isDomainAvaliable(
    """First label of the domain, as in \`createUserpool\`."""
    domain: String!
  ): Boolean

  """
  A token for the administrator of a user pool. The request itself needs none.
  """
  accessToken(
    """Id of the user pool."""
    userPoolId: String!

    """Secret of the user pool. Belongs on servers only."""
    secret: String!
  ): AccessTokenRes!

  """The entries of a registration whitelist."""
  whitelist(
    """Which of the three lists."""
    type: WhitelistType!
  ): [WhiteList!]!

  """The mail templates of the pool, one per occasion."""
  emailTemplates: [EmailTemplate!]!

  """A mail as it would look, as HTML."""
  previewEmail(
    """Which template."""
    type: EmailTemplateType!
  ): String!

  """One pipeline function."""
  function(
    """Id of the function."""
    id: String
  ): Function

  """The pipeline functions of the pool, page by page."""
  functions(
    """Page to return; the first is 1, which is also the default."""
    page: Int

    """Number of entries per page, 10 if left out."""
    limit: Int

    """Order of the entries."""
    sortBy: SortByEnum
  ): PaginatedFunctions!

  """Source text to start a new pipeline function from."""
  templateCode: String!

  """One social provider and the settings it asks for."""
  socialConnection(
    """Identifier of the social provider, such as \`github\` or \`wechat:pc\`."""
    provider: String!
  ): SocialConnection

  """All social providers the service knows."""
  socialConnections: [SocialConnection!]!

  """A social provider as configured in this pool."""
  socialConnectionInstance(
    """Identifier of the social provider, such as \`github\` or \`wechat:pc\`."""
    provider: String!
  ): SocialConnectionInstance!

  """All social providers configured in this pool."""
  socialConnectionInstances: [SocialConnectionInstance!]!

  """
  A short-lived token for uploading a file to the storage behind the service.
  """
  qiniuUptoken(
    """What the upload is for."""
    type: String
  ): String
}

"""Everything that can be changed."""
type Mutation {
  """
  Logs in with mail address and password. An address that is not verified yet may log in too.
  """
  loginByEmail(
    """The values to write."""
    input: LoginByEmailInput!
  ): User

  """Logs in with login name and password."""
  loginByUsername(
    """The values to write."""
    input: LoginByUsernameInput!
  ): User

  """Logs in with the code of a text message."""
  loginByPhoneCode(
    """The values to write."""
    input: LoginByPhoneCodeInput!
  ): User

  """Logs in with phone number and password."""
  loginByPhonePassword(
    """The values to write."""
    input: LoginByPhonePasswordInput!
  ): User

  """Logs in to a sub-account."""
  loginBySubAccount(
    """Login name of the sub-account."""
    account: String!

    """Its password, encrypted with the service's public key."""
    password: String!

    """
    What the user read in the captcha picture; asked for after repeated failures from one address (code 2000).
    """
    captchaCode: String

    """
    Address of the end user, for risk control. Give it when a server calls on somebody's behalf.
    """
    clientIp: String
  ): User!

  """
  Creates an account with mail address and password. The address counts as unverified.
  """
  registerByEmail(
    """The values to write."""
    input: RegisterByEmailInput!
  ): User

  """Creates an account with login name and password."""
  registerByUsername(
    """The values to write."""
    input: RegisterByUsernameInput!
  ): User

  """Creates an account with phone number and the code of a text message."""
  registerByPhoneCode(
    """The values to write."""
    input: RegisterByPhoneCodeInput!
  ): User

  """
  Issues a new token. An end user gets one for the own account, an administrator for any.
  """
  refreshToken(
    """Id of the user. Left out: the user whose token the request carries."""
    id: String
  ): RefreshToken

  """Turns the one-time password of a user on or off."""
  changeMfa(
    """Whether it is asked for at login."""
    enable: Boolean

    """Id of the setup."""
    id: String

    """Id of the user."""
    userId: String

    """Id of the user pool."""
    userPoolId: String

    """Whether to replace the secret by a new one."""
    refresh: Boolean
  ): Mfa

  """
  Sets a new password for somebody who forgot the old one and proves phone or mail address with a code. Give either
  \`phone\` or \`email\`.
  """
  resetPassword(
    """Phone number the code was sent to."""
    phone: String

    """Mail address the code was sent to."""
    email: String

    """Code from the text message or mail."""
    code: String!

    """The password from now on, encrypted with the service's public key."""
    newPassword: String!

    """Country calling code of \`phone\`."""
    phoneCountryCode: String
  ): CommonMessage

  """Sets the password of a user who has to choose one at the first login."""
  resetPasswordByFirstLoginToken(
    """Token from the error that stopped the login."""
    token: String!

    """The password from now on, encrypted with the service's public key."""
    password: String!
  ): CommonMessage

  """Sets the password of a user whose old one has expired."""
  resetPasswordByForceResetToken(
    """Token from the error that stopped the login."""
    token: String!

    """The password so far, encrypted with the service's public key."""
    oldPassword: String!

    """The password from now on, encrypted with the service's public key."""
    newPassword: String!
  ): CommonMessage

  """Changes the password of the user whose token the request carries."""
  updatePassword(
    """The password from now on, encrypted with the service's public key."""
    newPassword: String!

    """
    The password so far, encrypted with the service's public key. Left out when there has never been one.
    """
    oldPassword: String
  ): User!

  """Gives the current user a first phone number."""
  bindPhone(
    """The phone number."""
    phone: String!

    """Code from the text message to that number."""
    phoneCode: String!

    """Country calling code of \`phone\`."""
    phoneCountryCode: String
  ): User!

  """Removes the phone number of the current user."""
  unbindPhone: User!

  """
  Replaces the phone number of the current user. Unless the pool says otherwise, both numbers must be verified.
  """
  updatePhone(
    """The new phone number."""
    phone: String!

    """Code from the text message to the new number."""
    phoneCode: String!

    """The phone number so far."""
    oldPhone: String

    """Code from the text message to the old number."""
    oldPhoneCode: String

    """Country calling code of the new number."""
    phoneCountryCode: String

    """Country calling code of the old number."""
    oldPhoneCountryCode: String
  ): User!

  """Gives the current user a first mail address."""
  bindEmail(
    """The mail address."""
    email: String!

    """Code from the mail to that address."""
    emailCode: String!
  ): User!

  """Removes the mail address of the current user."""
  unbindEmail: User!

  """
  Replaces the mail address of the current user. Unless the pool says otherwise, both addresses must be verified.
  """
  updateEmail(
    """The new mail address."""
    email: String!

    """Code from the mail to the new address."""
    emailCode: String!

    """The mail address so far."""
    oldEmail: String

    """Code from the mail to the old address."""
    oldEmailCode: String
  ): User!

  """Sends a mail at once."""
  sendEmail(
    """Who gets it."""
    email: String!

    """What it is for."""
    scene: EmailScene!
  ): CommonMessage!

  """
  Asks a user by mail to confirm the address before the first login. For administrators.
  """
  sendFirstLoginVerifyEmail(
    """Id of the user."""
    userId: String!

    """Id of the application the user will log in to."""
    appId: String!
  ): CommonMessage!

  """Creates an account. For administrators."""
  createUser(
    """The profile."""
    userInfo: CreateUserInput!

    """Whether the password is stored as it is given; false if left out."""
    keepPassword: Boolean

    """Whether the user must choose a new password at the first login."""
    resetPasswordOnFirstLogin: Boolean

    """Custom values and data for the pipeline functions, as JSON text."""
    params: String

    """Identity at a social or enterprise provider to link right away."""
    identity: CreateUserIdentityInput
  ): User!

  """
  Changes an account. Administrators may change all of it without codes, end users their own profile.
  """
  updateUser(
    """Id of the user. Left out: the user whose token the request carries."""
    id: String

    """The fields to change; fields left out stay as they are."""
    input: UpdateUserInput!

    """Token that proves a new mail address was verified before."""
    emailToken: String

    """Token that proves a new phone number was verified before."""
    phoneToken: String
  ): User!

  """Deletes an account for good. For administrators."""
  deleteUser(
    """Id of the user."""
    id: String!
  ): CommonMessage

  """Deletes several accounts for good. For administrators."""
  deleteUsers(
    """Ids of the users."""
    ids: [String!]!
  ): CommonMessage

  """
  Lets users or roles perform an action on a resource. For administrators.
  """
  allow(
    """Resource as \`type:id\` or \`type:*\`, or \`*\` for all."""
    resource: String!

    """Action as \`type:verb\` or \`type:*\`."""
    action: String!

    """Id of the user."""
    userId: String

    """Ids of the users concerned."""
    userIds: [String!]

    """Code of the role."""
    roleCode: String

    """Codes of the roles."""
    roleCodes: [String!]

    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String
  ): CommonMessage!

  """
  Lets users, roles, groups or departments use a resource. For administrators.
  """
  authorizeResource(
    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String

    """Kind of the resource."""
    resourceType: ResourceType

    """Code of the resource."""
    resource: String

    """Who may do what with it."""
    opts: [AuthorizeResourceOpt]
  ): CommonMessage!

  """Creates a policy: a named set of permissions that can be assigned."""
  createPolicy(
    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String

    """Code of the policy, unique within its space."""
    code: String!

    """Free text for people."""
    description: String

    """What is allowed and denied, on which resources."""
    statements: [PolicyStatementInput!]!
  ): Policy!

  """
  Changes a policy. Policies that come with the service cannot be changed.
  """
  updatePolicy(
    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String

    """Code it has now."""
    code: String!

    """Free text for people."""
    description: String

    """What is allowed and denied, on which resources."""
    statements: [PolicyStatementInput!]

    """The code it has from now on."""
    newCode: String
  ): Policy!

  """
  Deletes a policy. Policies that come with the service cannot be deleted.
  """
  deletePolicy(
    """Its code."""
    code: String!

    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String
  ): CommonMessage!

  """Deletes several policies."""
  deletePolicies(
    """Codes of the entries to delete."""
    codeList: [String!]!

    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String
  ): CommonMessage!

  """Assigns policies to users, roles, groups, departments or access keys."""
  addPolicyAssignments(
    """Codes of the policies."""
    policies: [String!]!

    """Kind of object."""
    targetType: PolicyAssignmentTargetType!

    """
    Which targets: user ids, role codes, group codes, node ids or access keys, as \`targetType\` says.
    """
    targetIdentifiers: [String!]

    """For \`ORG\`: whether the nodes below get the policies too."""
    inheritByChildren: Boolean

    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String
  ): CommonMessage!

  """Takes policies away from those they were assigned to."""
  removePolicyAssignments(
    """Codes of the policies."""
    policies: [String!]!

    """Kind of object."""
    targetType: PolicyAssignmentTargetType!

    """
    Which targets: user ids, role codes, group codes, node ids or access keys, as \`targetType\` says.
    """
    targetIdentifiers: [String!]

    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String
  ): CommonMessage!

  """Puts a suspended assignment in force again."""
  enablePolicyAssignment(
    """Code of the policy."""
    policy: String!

    """Kind of object."""
    targetType: PolicyAssignmentTargetType!

    """
    Which target: a user id, role code, group code, node id or access key, as \`targetType\` says.
    """
    targetIdentifier: String!

    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String
  ): CommonMessage!

  """
  Suspends an assignment without removing it. The misspelling is the server's.
  """
  disbalePolicyAssignment(
    """Code of the policy."""
    policy: String!

    """Kind of object."""
    targetType: PolicyAssignmentTargetType!

    """
    Which target: a user id, role code, group code, node id or access key, as \`targetType\` says.
    """
    targetIdentifier: String!

    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String
  ): CommonMessage!

  """Creates a role."""
  createRole(
    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String

    """Code of the role, unique within its permission space."""
    code: String!

    """Free text for people."""
    description: String

    """Code of the role it inherits from."""
    parent: String
  ): Role!

  """Changes a role."""
  updateRole(
    """Code it has now."""
    code: String!

    """Free text for people."""
    description: String

    """The code it has from now on."""
    newCode: String

    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String
  ): Role!

  """Deletes a role."""
  deleteRole(
    """Its code."""
    code: String!

    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String
  ): CommonMessage!

  """Deletes several roles."""
  deleteRoles(
    """Codes of the entries to delete."""
    codeList: [String!]!

    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String
  ): CommonMessage!

  """Gives roles to users, groups and departments."""
  assignRole(
    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String

    """Code of the role; \`roleCodes\` takes several."""
    roleCode: String

    """Codes of the roles."""
    roleCodes: [String]

    """Ids of the users concerned."""
    userIds: [String!]

    """Codes of the groups."""
    groupCodes: [String!]

    """Codes of the organisation nodes."""
    nodeCodes: [String!]
  ): CommonMessage

  """Takes roles away from users, groups and departments."""
  revokeRole(
    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String

    """Code of the role; \`roleCodes\` takes several."""
    roleCode: String

    """Codes of the roles."""
    roleCodes: [String]

    """Ids of the users concerned."""
    userIds: [String!]

    """Codes of the groups."""
    groupCodes: [String!]

    """Codes of the organisation nodes."""
    nodeCodes: [String!]
  ): CommonMessage

  """Creates a group of users."""
  createGroup(
    """Code of the group, unique in the pool."""
    code: String!

    """Name for people."""
    name: String!

    """Free text for people."""
    description: String
  ): Group!

  """Changes a group."""
  updateGroup(
    """Code it has now."""
    code: String!

    """Name for people."""
    name: String

    """Free text for people."""
    description: String

    """The code it has from now on."""
    newCode: String
  ): Group!

  """Deletes groups; their members stay."""
  deleteGroups(
    """Codes of the entries to delete."""
    codeList: [String!]!
  ): CommonMessage!

  """Makes users members of a group."""
  addUserToGroup(
    """Ids of the users concerned."""
    userIds: [String!]!

    """Code of the group."""
    code: String
  ): CommonMessage!

  """Ends the membership of users in a group."""
  removeUserFromGroup(
    """Ids of the users concerned."""
    userIds: [String!]!

    """Code of the group."""
    code: String
  ): CommonMessage!

  """Creates an organisation and its topmost node."""
  createOrg(
    """Name for people."""
    name: String!

    """Code of the topmost node."""
    code: String

    """Free text for people."""
    description: String

    """Id of the tenant it belongs to."""
    tenantId: String
  ): Org!

  """
  Deletes an organisation with all its nodes; the members' accounts stay.
  """
  deleteOrg(
    """Id of the organisation."""
    id: String!
  ): CommonMessage!

  """
  Adds a node and returns the whole organisation. \`addNodeV2\` returns the new node.
  """
  addNode(
    """Id of the organisation."""
    orgId: String!

    """Id of the node above."""
    parentNodeId: String

    """Name for people."""
    name: String!

    """Names in other languages, as JSON text."""
    nameI18n: String

    """Free text for people."""
    description: String

    """Descriptions in other languages, as JSON text."""
    descriptionI18n: String

    """Position among its siblings, smaller first."""
    order: Int

    """Code of the node, unique within the organisation."""
    code: String
  ): Org!

  """Adds a node to an organisation and returns it."""
  addNodeV2(
    """Id of the organisation."""
    orgId: String!

    """Id of the node above."""
    parentNodeId: String

    """Name for people."""
    name: String!

    """Names in other languages, as JSON text."""
    nameI18n: String

    """Free text for people."""
    description: String

    """Descriptions in other languages, as JSON text."""
    descriptionI18n: String

    """Position among its siblings, smaller first."""
    order: Int

    """Code of the node, unique within the organisation."""
    code: String
  ): Node!

  """Changes a node."""
  updateNode(
    """Id of the node."""
    id: String!

    """Name for people."""
    name: String

    """Code of the node, unique within the organisation."""
    code: String

    """Free text for people."""
    description: String

    """Names in other languages, as JSON text."""
    nameI18n: String

    """Descriptions in other languages, as JSON text."""
    descriptionI18n: String

    """Position among its siblings, smaller first."""
    order: Int
  ): Node!

  """
  Moves a node with all below it and returns the organisation as it is then. The new place cannot be below the node
  itself.
  """
  moveNode(
    """Id of the organisation."""
    orgId: String!

    """Id of the node."""
    nodeId: String!

    """Id of the node it is to hang below."""
    targetParentId: String!
  ): Org!

  """Deletes a node of an organisation."""
  deleteNode(
    """Id of the organisation."""
    orgId: String!

    """Id of the node."""
    nodeId: String!
  ): CommonMessage!

  """Makes users members of a node."""
  addMember(
    """Id of the node."""
    nodeId: String

    """Id of the organisation."""
    orgId: String

    """
    Code of the node; an alternative to its id, used together with \`orgId\`.
    """
    nodeCode: String

    """Ids of the users concerned."""
    userIds: [String!]!

    """Whether they lead the department."""
    isLeader: Boolean
  ): Node!

  """Ends the membership of users in a node."""
  removeMember(
    """Id of the node."""
    nodeId: String

    """Id of the organisation."""
    orgId: String

    """
    Code of the node; an alternative to its id, used together with \`orgId\`.
    """
    nodeCode: String

    """Ids of the users concerned."""
    userIds: [String!]!
  ): Node!

  """Moves members from one node to another."""
  moveMembers(
    """Ids of the users concerned."""
    userIds: [String!]!

    """Id of the node they leave."""
    sourceNodeId: String!

    """Id of the node they join."""
    targetNodeId: String!
  ): CommonMessage

  """Says which of a user's departments is the main one."""
  setMainDepartment(
    """Id of the user."""
    userId: String!

    """Id of the node."""
    departmentId: String
  ): CommonMessage!

  """Defines a custom field, or changes the definition."""
  setUdf(
    """Kind of object."""
    targetType: UDFTargetType!

    """Key of the custom field."""
    key: String!

    """Type of its values."""
    dataType: UDFDataType!

    """Name of the field for people."""
    label: String!

    """For \`SELECT\`: the values to choose from, as JSON text."""
    options: String
  ): UserDefinedField!

  """Removes a custom field."""
  removeUdf(
    """Kind of object."""
    targetType: UDFTargetType!

    """Key of the custom field."""
    key: String!
  ): CommonMessage

  """
  Sets one custom value of an object and returns all its values. End users may write their own.
  """
  setUdv(
    """Kind of object."""
    targetType: UDFTargetType!

    """Id (for roles: code) of the object that carries the values."""
    targetId: String!

    """Key of the custom field."""
    key: String!

    """The value as JSON text; its type must match the field."""
    value: String!
  ): [UserDefinedData!]

  """
  Sets several custom values of an object and returns all its values. End users may write their own.
  """
  setUdvBatch(
    """Kind of object."""
    targetType: UDFTargetType!

    """Id (for roles: code) of the object that carries the values."""
    targetId: String!

    """The values."""
    udvList: [UserDefinedDataInput!]
  ): [UserDefinedData!]

  """Sets custom values of several objects. For administrators."""
  setUdfValueBatch(
    """Kind of object."""
    targetType: UDFTargetType!

    """The values to write."""
    input: [SetUdfValueBatchInput!]!
  ): CommonMessage

  """Removes one custom value of an object and returns the others."""
  removeUdv(
    """Kind of object."""
    targetType: UDFTargetType!

    """Id (for roles: code) of the object that carries the values."""
    targetId: String!

    """Key of the custom field."""
    key: String!
  ): [UserDefinedData!]

  """Creates a user pool."""
  createUserpool(
    """Name for people."""
    name: String!

    """First label of the pool's domain, unique in the service."""
    domain: String!

    """Free text for people."""
    description: String

    """Address of the logo picture."""
    logo: String

    """Codes of the kinds, from \`userpoolTypes\`."""
    userpoolTypes: [String!]
  ): UserPool!

  """Changes settings of the user pool; what is left out stays as it is."""
  updateUserpool(
    """The values to write."""
    input: UpdateUserpoolInput!
  ): UserPool!

  """
  Replaces the secret of the user pool and returns the new one. The old one stops working.
  """
  refreshUserpoolSecret: String!

  """Deletes the user pool with everything in it."""
  deleteUserpool: CommonMessage!

  """Exchanges an administrator's token for a new one."""
  refreshAccessToken(
    """The token so far."""
    accessToken: String
  ): RefreshAccessTokenRes!

  """Adds entries to a registration whitelist and returns them."""
  addWhitelist(
    """Which of the three lists."""
    type: WhitelistType!

    """The login names, mail addresses or phone numbers."""
    list: [String!]!
  ): [WhiteList]!

  """Removes entries from a registration whitelist and returns them."""
  removeWhitelist(
    """Which of the three lists."""
    type: WhitelistType!

    """The login names, mail addresses or phone numbers."""
    list: [String!]!
  ): [WhiteList]!

  """Writes a mail template."""
  configEmailTemplate(
    """The values to write."""
    input: ConfigEmailTemplateInput!
  ): EmailTemplate!

  """Uses the pool's own template for an occasion."""
  enableEmailTemplate(
    """Which template."""
    type: EmailTemplateType!
  ): EmailTemplate!

  """Stops using the pool's own template for an occasion."""
  disableEmailTemplate(
    """Which template."""
    type: EmailTemplateType!
  ): EmailTemplate!

  """Creates a pipeline function."""
  createFunction(
    """The values to write."""
    input: CreateFunctionInput!
  ): Function

  """Changes a pipeline function."""
  updateFunction(
    """The values to write."""
    input: UpdateFunctionInput!
  ): Function!

  """Deletes a pipeline function."""
  deleteFunction(
    """Id of the function."""
    id: String!
  ): CommonMessage!

  """Configures a social provider for the pool."""
  createSocialConnectionInstance(
    """The values to write."""
    input: CreateSocialConnectionInstanceInput!
  ): SocialConnectionInstance!

  """Offers a configured provider to end users."""
  enableSocialConnectionInstance(
    """Identifier of the social provider, such as \`github\` or \`wechat:pc\`."""
    provider: String!
  ): SocialConnectionInstance!

  """Stops offering a configured provider; its settings stay."""
  disableSocialConnectionInstance(
    """Identifier of the social provider, such as \`github\` or \`wechat:pc\`."""
    provider: String!
  ): SocialConnectionInstance!
}

"""Any JSON value."""
scalar Object

"""By which date a list is sorted, and in which direction."""
enum SortByEnum {
  """Newest first."""
  CREATEDAT_DESC

  """Oldest first."""
  CREATEDAT_ASC

  """Last changed first."""
  UPDATEDAT_DESC

  """Longest unchanged first."""
  UPDATEDAT_ASC
}

"""The outcome of an operation that returns nothing else."""
type CommonMessage {
  """Explanation in the language of the request."""
  message: String

  """200 if it worked, otherwise a business code."""
  code: Int
}

"""A person who can log in to applications of the user pool."""
type User {
  """
  Identifier of the user, given by the service; used wherever a user id is asked for.
  """
  id: String!

  """
  Name of the user across all of Authing: \`arn:cn:authing:<userPoolId>:user:<userId>\`.
  """
  arn: String!

  """Where the account stands in its life."""
  status: UserStatus

  """The user pool the account belongs to."""
  userPoolId: String!

  """Login name, unique in the pool; case matters."""
  username: String

  """Mail address, unique in the pool; case does not matter."""
  email: String

  """Whether the user has proven to own the mail address."""
  emailVerified: Boolean

  """Phone number, unique in the pool."""
  phone: String

  """Whether the user has proven to own the phone number."""
  phoneVerified: Boolean

  """
  Identifier at a social provider, the same in all applications of one owner there.
  """
  unionid: String

  """Identifier at a social provider, valid for one application there."""
  openid: String

  """The accounts at social and enterprise providers linked to this user."""
  identities: [Identity]

  """Name shown to others."""
  nickname: String

  """Ways in which the account came into being."""
  registerSource: [String!]

  """Address of the avatar picture."""
  photo: String

  """Hash of the password. The SDK never asks for it."""
  password: String

  """Profile received from the social provider, as text."""
  oauth: String

  """
  Token of the user. Only logins, and registrations with \`forceLogin\` or \`generateToken\`, answer with one.
  """
  token: String

  """
  When the token expires, ISO 8601. A time in the past ends all tokens of the user.
  """
  tokenExpiredAt: String

  """How often the user has logged in."""
  loginsCount: Int

  """When the user last logged in, ISO 8601."""
  lastLogin: String

  """Address from which the user last logged in."""
  lastIP: String

  """When the user registered, ISO 8601."""
  signedUp: String

  """Whether the account is locked; a locked user cannot log in."""
  blocked: Boolean

  """Whether the account is marked as deleted."""
  isDeleted: Boolean

  """Device the user came with."""
  device: String

  """Browser the user came with (its user agent text)."""
  browser: String

  """Company the user works for."""
  company: String

  """Full name as it is displayed."""
  name: String

  """First name or names."""
  givenName: String

  """Last name or names."""
  familyName: String

  """Middle name or names."""
  middleName: String

  """Address of the user's profile page."""
  profile: String

  """Short name the user would like to be called."""
  preferredUsername: String

  """Address of the user's web page."""
  website: String

  """\`M\` male, \`F\` female, \`U\` unknown."""
  gender: String

  """Day of birth."""
  birthdate: String

  """Time zone, such as \`Asia/Shanghai\`."""
  zoneinfo: String

  """Language and region, such as \`zh-CN\`."""
  locale: String

  """Postal address in one text."""
  address: String

  """Complete postal address, ready for a label; may hold line breaks."""
  formatted: String

  """Street and house number; may hold line breaks."""
  streetAddress: String

  """City or town, as in OpenID Connect's address claim."""
  locality: String

  """State, province or prefecture, as in OpenID Connect's address claim."""
  region: String

  """Postal code."""
  postalCode: String

  """City."""
  city: String

  """Province."""
  province: String

  """Country."""
  country: String

  """When it was created, ISO 8601."""
  createdAt: String

  """When it was last changed, ISO 8601."""
  updatedAt: String

  """The roles the user has."""
  roles(
    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String
  ): PaginatedRoles

  """The groups the user is a member of."""
  groups: PaginatedGroups

  """The departments the user is a member of."""
  departments(
    """Only departments of this organisation."""
    orgId: String
  ): PaginatedDepartments

  """
  What the user may use, directly or through roles, groups and departments.
  """
  authorizedResources(
    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String

    """Only resources of this kind: \`DATA\`, \`API\`, \`MENU\`, \`UI\` or \`BUTTON\`."""
    resourceType: String
  ): PaginatedAuthorizedResources

  """Identifier of the user in the customer's own system."""
  externalId: String

  """Values of the pool's custom fields."""
  customData: [UserCustomData]

  """Country calling code of \`phone\`."""
  phoneCountryCode: String

  """Id of the user's main department."""
  mainDepartmentId: String

  """Code of the user's main department."""
  mainDepartmentCode: String

  """Whether this login has just created the account."""
  newlyCreated: Boolean

  """When the account itself expires."""
  expiredAt: String

  """The user's direct superior."""
  directManagement: String
}

"""Where an account stands in its life."""
enum UserStatus {
  """Stopped for a while; cannot log in."""
  Suspended

  """The person has left the company."""
  Resigned

  """In normal use."""
  Activated

  """Put away; listed by \`archivedUsers\`."""
  Archived
}

"""Value of a custom field of a user."""
type UserCustomData {
  """Key of the field."""
  key: String!

  """The value as text, to be read as \`dataType\` says."""
  value: String

  """Name of the field for people."""
  label: String

  """How \`value\` is to be read."""
  dataType: UDFDataType!
}

"""A user's membership in a department."""
type UserDepartment {
  """The node of the organisation."""
  department: Node!

  """Whether it is the user's main department."""
  isMainDepartment: Boolean!

  """When the user joined it."""
  joinedAt: String
}

"""One page of users."""
type PaginatedUsers {
  """Number of entries on all pages together."""
  totalCount: Int!

  """The entries of this page."""
  list: [User!]!
}

"""One page of departments of a user."""
type PaginatedDepartments {
  """The entries of this page."""
  list: [UserDepartment!]!

  """Number of entries on all pages together."""
  totalCount: Int!
}

"""
An account at a social or enterprise provider that is linked to a user.
"""
type Identity {
  """Identifier at the provider, valid for one application there."""
  openid: String

  """Identifier of the user at the provider."""
  userIdInIdp: String

  """The user's profile at the provider, as text."""
  userInfoInIdp: String

  """The user it is linked to."""
  userId: String

  """The connection (a provider as configured in the pool) it came through."""
  connectionId: String

  """Whether the provider is a social one; otherwise an enterprise one."""
  isSocial: Boolean

  """Identifier of the identity provider, such as \`github\` or \`wechat:pc\`."""
  provider: String

  """The user pool it belongs to."""
  userPoolId: String

  """Refresh token issued by the provider."""
  refreshToken: String

  """Access token issued by the provider."""
  accessToken: String

  """Which kind of identifier \`userIdInIdp\` is."""
  type: String

  """The provider's record in the pool."""
  extIdpId: String
}

"""A new account, as an administrator creates it."""
input CreateUserInput {
  """Login name, unique in the pool; case matters."""
  username: String

  """Mail address, unique in the pool; case does not matter."""
  email: String

  """Whether the user has proven to own the mail address."""
  emailVerified: Boolean

  """Phone number, unique in the pool."""
  phone: String

  """Whether the user has proven to own the phone number."""
  phoneVerified: Boolean

  """
  Identifier at a social provider, the same in all applications of one owner there.
  """
  unionid: String

  """Identifier at a social provider, valid for one application there."""
  openid: String

  """Name shown to others."""
  nickname: String

  """Address of the avatar picture."""
  photo: String

  """The password, encrypted with the service's public key."""
  password: String

  """Ways in which the account came into being."""
  registerSource: [String!]

  """Browser the user came with (its user agent text)."""
  browser: String

  """Profile received from the social provider, as text."""
  oauth: String

  """How often the user has logged in."""
  loginsCount: Int

  """When the user last logged in, ISO 8601."""
  lastLogin: String

  """Company the user works for."""
  company: String

  """Address from which the user last logged in."""
  lastIP: String

  """When the user registered, ISO 8601."""
  signedUp: String

  """Whether the account is locked; a locked user cannot log in."""
  blocked: Boolean

  """Whether the account is marked as deleted."""
  isDeleted: Boolean

  """Device the user came with."""
  device: String

  """Full name as it is displayed."""
  name: String

  """First name or names."""
  givenName: String

  """Last name or names."""
  familyName: String

  """Middle name or names."""
  middleName: String

  """Address of the user's profile page."""
  profile: String

  """Short name the user would like to be called."""
  preferredUsername: String

  """Address of the user's web page."""
  website: String

  """\`M\` male, \`F\` female, \`U\` unknown."""
  gender: String

  """Day of birth."""
  birthdate: String

  """Time zone, such as \`Asia/Shanghai\`."""
  zoneinfo: String

  """Language and region, such as \`zh-CN\`."""
  locale: String

  """Postal address in one text."""
  address: String

  """Complete postal address, ready for a label; may hold line breaks."""
  formatted: String

  """Street and house number; may hold line breaks."""
  streetAddress: String

  """City or town, as in OpenID Connect's address claim."""
  locality: String

  """State, province or prefecture, as in OpenID Connect's address claim."""
  region: String

  """Postal code."""
  postalCode: String

  """Country."""
  country: String

  """Identifier of the user in the customer's own system."""
  externalId: String

  """Country calling code of \`phone\`."""
  phoneCountryCode: String
}

"""An identity at a provider that a new user gets from the start."""
input CreateUserIdentityInput {
  """Identifier of the identity provider, such as \`github\` or \`wechat:pc\`."""
  provider: String!

  """Identifier of the user at the provider."""
  userIdInIdp: String!

  """Identifier at the provider, valid for one application there."""
  openid: String

  """Whether the provider is a social one; otherwise an enterprise one."""
  isSocial: Boolean

  """
  The connection (a provider as configured in the pool) it comes through.
  """
  connectionId: String

  """Access token issued by the provider."""
  accessToken: String

  """Refresh token issued by the provider."""
  refreshToken: String
}

"""Changes to an account; fields left out stay as they are."""
input UpdateUserInput {
  """Mail address, unique in the pool; case does not matter."""
  email: String

  """
  Identifier at a social provider, the same in all applications of one owner there.
  """
  unionid: String

  """Identifier at a social provider, valid for one application there."""
  openid: String

  """Whether the user has proven to own the mail address."""
  emailVerified: Boolean

  """Phone number, unique in the pool."""
  phone: String

  """Whether the user has proven to own the phone number."""
  phoneVerified: Boolean

  """Login name, unique in the pool; case matters."""
  username: String

  """Name shown to others."""
  nickname: String

  """
  The new password, encrypted with the service's public key. Only administrators may set it here.
  """
  password: String

  """Address of the avatar picture."""
  photo: String

  """Company the user works for."""
  company: String

  """Browser the user came with (its user agent text)."""
  browser: String

  """Device the user came with."""
  device: String

  """Profile received from the social provider, as text."""
  oauth: String

  """
  When the token expires, ISO 8601. A time in the past ends all tokens of the user.
  """
  tokenExpiredAt: String

  """How often the user has logged in."""
  loginsCount: Int

  """When the user last logged in, ISO 8601."""
  lastLogin: String

  """Address from which the user last logged in."""
  lastIP: String

  """Whether the account is locked; a locked user cannot log in."""
  blocked: Boolean

  """Full name as it is displayed."""
  name: String

  """First name or names."""
  givenName: String

  """Last name or names."""
  familyName: String

  """Middle name or names."""
  middleName: String

  """Address of the user's profile page."""
  profile: String

  """Short name the user would like to be called."""
  preferredUsername: String

  """Address of the user's web page."""
  website: String

  """\`M\` male, \`F\` female, \`U\` unknown."""
  gender: String

  """Day of birth."""
  birthdate: String

  """Time zone, such as \`Asia/Shanghai\`."""
  zoneinfo: String

  """Language and region, such as \`zh-CN\`."""
  locale: String

  """Postal address in one text."""
  address: String

  """Complete postal address, ready for a label; may hold line breaks."""
  formatted: String

  """Street and house number; may hold line breaks."""
  streetAddress: String

  """City or town, as in OpenID Connect's address claim."""
  locality: String

  """State, province or prefecture, as in OpenID Connect's address claim."""
  region: String

  """Postal code."""
  postalCode: String

  """City."""
  city: String

  """Province."""
  province: String

  """Country."""
  country: String

  """Identifier of the user in the customer's own system."""
  externalId: String

  """Country calling code of \`phone\`."""
  phoneCountryCode: String

  """Id of the user's main department."""
  mainDepartmentId: String

  """Code of the user's main department."""
  mainDepartmentCode: String

  """When the account itself expires."""
  expiredAt: String

  """The user's direct superior."""
  directManagement: String
}

"""An identity at a provider to find a user by."""
input FindUserByIdentityInput {
  """Identifier of the connection, as given in the console."""
  identifier: String

  """Identifier of the user at the provider."""
  userIdInIdp: String

  """Whether the provider is a social one; otherwise an enterprise one."""
  isSocial: Boolean

  """Identifier of the identity provider, such as \`github\` or \`wechat:pc\`."""
  provider: String
}

"""Restricts a search to members of a department."""
input SearchUserDepartmentOpt {
  """Id of the node."""
  departmentId: String

  """Whether members of the nodes below count too."""
  includeChildrenDepartments: Boolean
}

"""Restricts a search to members of a group."""
input SearchUserGroupOpt {
  """Code of the group."""
  code: String
}

"""Restricts a search to holders of a role."""
input SearchUserRoleOpt {
  """Code of the permission space the role belongs to."""
  namespace: String

  """Code of the role."""
  code: String!
}

"""Login with mail address and password."""
input LoginByEmailInput {
  """Mail address; case does not matter."""
  email: String!

  """The password, encrypted with the service's public key."""
  password: String!

  """
  What the user read in the captcha picture; asked for after repeated failures from one address (code 2000).
  """
  captchaCode: String

  """Whether to create the account if nobody has it yet."""
  autoRegister: Boolean

  """
  Address of the end user, for risk control. Give it when a server calls on somebody's behalf.
  """
  clientIp: String

  """Data for the pipeline functions, as JSON text."""
  params: String

  """Data for the pipeline functions of this one request, as JSON text."""
  context: String
}

"""Login with login name and password."""
input LoginByUsernameInput {
  """Login name; case matters."""
  username: String!

  """The password, encrypted with the service's public key."""
  password: String!

  """
  What the user read in the captcha picture; asked for after repeated failures from one address (code 2000).
  """
  captchaCode: String

  """Whether to create the account if nobody has it yet."""
  autoRegister: Boolean

  """
  Address of the end user, for risk control. Give it when a server calls on somebody's behalf.
  """
  clientIp: String

  """Data for the pipeline functions, as JSON text."""
  params: String

  """Data for the pipeline functions of this one request, as JSON text."""
  context: String
}

"""Login with the code of a text message."""
input LoginByPhoneCodeInput {
  """Phone number the code was sent to."""
  phone: String!

  """Code from the text message; valid for 60 seconds."""
  code: String!

  """Country calling code of \`phone\`."""
  phoneCountryCode: String

  """Whether to create the account if nobody has it yet."""
  autoRegister: Boolean

  """
  Address of the end user, for risk control. Give it when a server calls on somebody's behalf.
  """
  clientIp: String

  """Data for the pipeline functions, as JSON text."""
  params: String

  """Data for the pipeline functions of this one request, as JSON text."""
  context: String
}

"""Login with phone number and password."""
input LoginByPhonePasswordInput {
  """Phone number."""
  phone: String!

  """The password, encrypted with the service's public key."""
  password: String!

  """
  What the user read in the captcha picture; asked for after repeated failures from one address (code 2000).
  """
  captchaCode: String

  """Whether to create the account if nobody has it yet."""
  autoRegister: Boolean

  """
  Address of the end user, for risk control. Give it when a server calls on somebody's behalf.
  """
  clientIp: String

  """Data for the pipeline functions, as JSON text."""
  params: String

  """Data for the pipeline functions of this one request, as JSON text."""
  context: String
}

"""Registration with mail address and password."""
input RegisterByEmailInput {
  """Mail address, not yet used in the pool."""
  email: String!

  """The password, encrypted with the service's public key."""
  password: String!

  """More about the user."""
  profile: RegisterProfile

  """
  Whether to log the new user in completely: pipeline and webhooks run and the login is counted.
  """
  forceLogin: Boolean

  """
  Whether to hand out a token without a complete login; the login is not counted.
  """
  generateToken: Boolean

  """
  Address of the end user, for risk control. Give it when a server calls on somebody's behalf.
  """
  clientIp: String

  """Data for the pipeline functions, as JSON text."""
  params: String

  """Data for the pipeline functions of this one request, as JSON text."""
  context: String

  """Token that proves the phone number in \`profile\` was verified before."""
  phoneToken: String
}

"""Registration with login name and password."""
input RegisterByUsernameInput {
  """Login name, not yet used in the pool."""
  username: String!

  """The password, encrypted with the service's public key."""
  password: String!

  """More about the user."""
  profile: RegisterProfile

  """
  Whether to log the new user in completely: pipeline and webhooks run and the login is counted.
  """
  forceLogin: Boolean

  """
  Whether to hand out a token without a complete login; the login is not counted.
  """
  generateToken: Boolean

  """
  Address of the end user, for risk control. Give it when a server calls on somebody's behalf.
  """
  clientIp: String

  """Data for the pipeline functions, as JSON text."""
  params: String

  """Data for the pipeline functions of this one request, as JSON text."""
  context: String

  """Token that proves the phone number in \`profile\` was verified before."""
  phoneToken: String

  """Token that proves the mail address in \`profile\` was verified before."""
  emailToken: String
}

"""Registration with phone number and the code of a text message."""
input RegisterByPhoneCodeInput {
  """Phone number the code was sent to, not yet used in the pool."""
  phone: String!

  """Code from the text message; valid for 60 seconds."""
  code: String!

  """Country calling code of \`phone\`."""
  phoneCountryCode: String

  """A password for later logins, encrypted with the service's public key."""
  password: String

  """More about the user."""
  profile: RegisterProfile

  """
  Whether to log the new user in completely: pipeline and webhooks run and the login is counted.
  """
  forceLogin: Boolean

  """
  Whether to hand out a token without a complete login; the login is not counted.
  """
  generateToken: Boolean

  """
  Address of the end user, for risk control. Give it when a server calls on somebody's behalf.
  """
  clientIp: String

  """Data for the pipeline functions, as JSON text."""
  params: String

  """Data for the pipeline functions of this one request, as JSON text."""
  context: String

  """Token that proves the mail address in \`profile\` was verified before."""
  emailToken: String
}

"""What a registration may say about the user beside the login itself."""
input RegisterProfile {
  """Address the user registers from."""
  ip: String

  """Phone number, unique in the pool."""
  phone: String

  """Mail address, unique in the pool; case does not matter."""
  email: String

  """Profile received from the social provider, as text."""
  oauth: String

  """Login name, unique in the pool; case matters."""
  username: String

  """Name shown to others."""
  nickname: String

  """Company the user works for."""
  company: String

  """Address of the avatar picture."""
  photo: String

  """Device the user came with."""
  device: String

  """Browser the user came with (its user agent text)."""
  browser: String

  """Full name as it is displayed."""
  name: String

  """First name or names."""
  givenName: String

  """Last name or names."""
  familyName: String

  """Middle name or names."""
  middleName: String

  """Address of the user's profile page."""
  profile: String

  """Short name the user would like to be called."""
  preferredUsername: String

  """Address of the user's web page."""
  website: String

  """\`M\` male, \`F\` female, \`U\` unknown."""
  gender: String

  """Day of birth."""
  birthdate: String

  """Time zone, such as \`Asia/Shanghai\`."""
  zoneinfo: String

  """Language and region, such as \`zh-CN\`."""
  locale: String

  """Postal address in one text."""
  address: String

  """Complete postal address, ready for a label; may hold line breaks."""
  formatted: String

  """Street and house number; may hold line breaks."""
  streetAddress: String

  """City or town, as in OpenID Connect's address claim."""
  locality: String

  """State, province or prefecture, as in OpenID Connect's address claim."""
  region: String

  """Postal code."""
  postalCode: String

  """Country."""
  country: String

  """Values of custom fields."""
  udf: [UserDdfInput!]
}

"""Value of a custom field at registration."""
input UserDdfInput {
  """Key of the field."""
  key: String!

  """The value as JSON text."""
  value: String!
}

"""What the server thinks of a token."""
type JwtTokenStatus {
  """200 for a good token, otherwise a business code."""
  code: Int

  """Explanation in the language of the request."""
  message: String

  """Whether the token is good."""
  status: Boolean

  """When the token expires, seconds since 1970."""
  exp: Int

  """When the token was issued, seconds since 1970."""
  iat: Int

  """Whose token it is."""
  data: JwtTokenStatusDetail
}

"""The owner of a token."""
type JwtTokenStatusDetail {
  """Id of the user."""
  id: String

  """The user pool the user belongs to."""
  userPoolId: String

  """Name of the user across all of Authing."""
  arn: String
}

"""A renewed token of a user."""
type RefreshToken {
  """The new token."""
  token: String

  """When the token was issued, seconds since 1970."""
  iat: Int

  """When the token expires, seconds since 1970."""
  exp: Int
}

"""Whether a password is the right one."""
type CheckPasswordResult {
  """200 if it is, otherwise a business code."""
  code: Int!

  """Explanation in the language of the request."""
  message: String
}

"""Whether a password satisfies the rules of the pool."""
type CheckPasswordStrengthResult {
  """True if it does."""
  valid: Boolean!

  """What is wrong with it."""
  message: String
}

"""The one-time-password setup of a user."""
type Mfa {
  """Identifier of the setup."""
  id: String!

  """The user it belongs to."""
  userId: String!

  """The user pool it belongs to."""
  userPoolId: String!

  """Whether it is asked for at login."""
  enable: Boolean!

  """
  The shared secret an authenticator app computes codes from. Whoever knows it can pass the second factor.
  """
  secret: String
}

"""What a protected resource is."""
enum ResourceType {
  """Business data, such as \`books:1\`."""
  DATA

  """An interface of a program."""
  API

  """
  A menu entry. It is either granted or not; there are no single actions.
  """
  MENU

  """Some part of a user interface."""
  UI

  """A button. It is either granted or not; there are no single actions."""
  BUTTON
}

"""Whom a permission can be given to."""
enum PolicyAssignmentTargetType {
  """One user, named by id."""
  USER

  """All holders of a role, named by its code."""
  ROLE

  """All members of a group, named by its code."""
  GROUP

  """All members of an organisation node, named by its id."""
  ORG

  """A program with an access key."""
  AK_SK
}

"""What a statement of a policy does."""
enum PolicyEffect {
  """Grants the actions."""
  ALLOW

  """Forbids the actions."""
  DENY
}

"""How several conditions combine."""
enum Operator {
  """All must hold."""
  AND

  """One is enough."""
  OR
}

"""A resource that somebody may use."""
type AuthorizedResource {
  """The resource, such as \`books:1\` or \`books:*\`."""
  code: String!

  """Kind of resource."""
  type: ResourceType

  """What may be done with it. Menu entries and buttons have none."""
  actions: [String!]

  """For \`API\`: identifier of the interface."""
  apiIdentifier: String
}

"""Somebody who may use a resource."""
type ResourcePermissionAssignment {
  """Kind of object."""
  targetType: PolicyAssignmentTargetType

  """
  Which one: a user id, role code, group code, node id or access key, as \`targetType\` says.
  """
  targetIdentifier: String

  """What they may do with it."""
  actions: [String!]
}

"""One page of resources somebody may use."""
type PaginatedAuthorizedResources {
  """Number of entries on all pages together."""
  totalCount: Int!

  """The entries of this page."""
  list: [AuthorizedResource!]!
}

"""One page of those who may use a resource."""
type PaginatedAuthorizedTargets {
  """The entries of this page."""
  list: [ResourcePermissionAssignment]

  """Number of entries on all pages together."""
  totalCount: Int
}

"""Restricts a search to those who may do certain actions."""
input AuthorizedTargetsActionsInput {
  """Whether all of the actions or only one must be allowed."""
  op: Operator!

  """The actions."""
  list: [String]!
}

"""Who may do what with a resource."""
input AuthorizeResourceOpt {
  """Kind of object."""
  targetType: PolicyAssignmentTargetType!

  """
  Which one: a user id, role code, group code, node id or access key, as \`targetType\` says.
  """
  targetIdentifier: String!

  """What they may do."""
  actions: [String!]
}

"""A named set of permissions that can be assigned."""
type Policy {
  """Code of the permission space it belongs to."""
  namespace: String!

  """Code of the policy, unique within its space."""
  code: String!

  """
  Whether it comes with the service; then it can neither be changed nor deleted.
  """
  isDefault: Boolean!

  """Free text for people."""
  description: String

  """What it allows and denies."""
  statements: [PolicyStatement!]!

  """When it was created, ISO 8601."""
  createdAt: String

  """When it was last changed, ISO 8601."""
  updatedAt: String

  """How many targets it is assigned to."""
  assignmentsCount: Int!

  """To whom it is assigned, page by page."""
  assignments(
    """Page to return; the first is 1, which is also the default."""
    page: Int

    """Number of entries per page, 10 if left out."""
    limit: Int

    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String
  ): [PolicyAssignment!]!
}

"""
One sentence of a policy: these actions on this resource are allowed, or denied.
"""
type PolicyStatement {
  """Resource as \`type:id\` or \`type:*\`, or \`*\` for all."""
  resource: String!

  """The actions, as \`type:verb\` or \`type:*\`."""
  actions: [String!]!

  """Whether they are allowed or denied."""
  effect: PolicyEffect

  """Circumstances under which the sentence holds."""
  condition: [PolicyStatementCondition!]
}

"""A circumstance under which a statement holds."""
type PolicyStatementCondition {
  """What is compared."""
  param: String!

  """How it is compared."""
  operator: String!

  """What it is compared with."""
  value: Object!
}

"""A policy given to somebody."""
type PolicyAssignment {
  """Code of the policy."""
  code: String!

  """Kind of object."""
  targetType: PolicyAssignmentTargetType!

  """
  Which one: a user id, role code, group code, node id or access key, as \`targetType\` says.
  """
  targetIdentifier: String!
}

"""One page of policies."""
type PaginatedPolicies {
  """Number of entries on all pages together."""
  totalCount: Int!

  """The entries of this page."""
  list: [Policy!]!
}

"""One page of policy assignments."""
type PaginatedPolicyAssignments {
  """Number of entries on all pages together."""
  totalCount: Int!

  """The entries of this page."""
  list: [PolicyAssignment!]!
}

"""
One sentence of a policy: these actions on this resource are allowed, or denied.
"""
input PolicyStatementInput {
  """Resource as \`type:id\` or \`type:*\`, or \`*\` for all."""
  resource: String!

  """The actions, as \`type:verb\` or \`type:*\`."""
  actions: [String!]!

  """Whether they are allowed or denied."""
  effect: PolicyEffect

  """Circumstances under which the sentence holds."""
  condition: [PolicyStatementConditionInput!]
}

"""A circumstance under which a statement holds."""
input PolicyStatementConditionInput {
  """What is compared."""
  param: String!

  """How it is compared."""
  operator: String!

  """What it is compared with."""
  value: Object!
}

"""A bundle of permissions that users, groups and departments can hold."""
type Role {
  """Identifier of the role, given by the service."""
  id: String!

  """Code of the permission space it belongs to."""
  namespace: String!

  """Code of the role, unique within its permission space."""
  code: String!

  """Name of the object across all of Authing (\`arn:cn:authing:…\`)."""
  arn: String!

  """Free text for people."""
  description: String

  """Whether it comes with the service."""
  isSystem: Boolean

  """When it was created, ISO 8601."""
  createdAt: String

  """When it was last changed, ISO 8601."""
  updatedAt: String

  """Who holds the role, page by page."""
  users(
    """Page to return; the first is 1, which is also the default."""
    page: Int

    """Number of entries per page, 10 if left out."""
    limit: Int
  ): PaginatedUsers!

  """What holders of the role may use."""
  authorizedResources(
    """Only resources of this kind: \`DATA\`, \`API\`, \`MENU\`, \`UI\` or \`BUTTON\`."""
    resourceType: String
  ): PaginatedAuthorizedResources

  """The role it inherits from."""
  parent: Role
}

"""A set of users that policies can be assigned to as one."""
type Group {
  """Code of the group, unique in the pool."""
  code: String!

  """Name for people."""
  name: String!

  """Free text for people."""
  description: String

  """When it was created, ISO 8601."""
  createdAt: String

  """When it was last changed, ISO 8601."""
  updatedAt: String

  """The members, page by page."""
  users(
    """Page to return; the first is 1, which is also the default."""
    page: Int

    """Number of entries per page, 10 if left out."""
    limit: Int
  ): PaginatedUsers!

  """What the members may use through the group."""
  authorizedResources(
    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String

    """Only resources of this kind: \`DATA\`, \`API\`, \`MENU\`, \`UI\` or \`BUTTON\`."""
    resourceType: String
  ): PaginatedAuthorizedResources
}

"""One page of roles."""
type PaginatedRoles {
  """Number of entries on all pages together."""
  totalCount: Int!

  """The entries of this page."""
  list: [Role!]!
}

"""One page of groups."""
type PaginatedGroups {
  """Number of entries on all pages together."""
  totalCount: Int!

  """The entries of this page."""
  list: [Group!]!
}

"""An organisation: a tree of departments."""
type Org {
  """Identifier of the organisation, given by the service."""
  id: String!

  """The topmost node."""
  rootNode: Node!

  """
  All nodes of the tree as a flat list; \`children\` of each gives the shape.
  """
  nodes: [Node!]!

  """The tenant it belongs to."""
  tenantId: String
}

"""A department: a node in the tree of an organisation."""
type Node {
  """Identifier of the node, given by the service."""
  id: String!

  """The organisation it belongs to."""
  orgId: String

  """Name for people."""
  name: String!

  """Names in other languages, as JSON text."""
  nameI18n: String

  """Free text for people."""
  description: String

  """Descriptions in other languages, as JSON text."""
  descriptionI18n: String

  """Position among its siblings, smaller first."""
  order: Int

  """Code of the node, unique within the organisation."""
  code: String

  """Whether it is the topmost node."""
  root: Boolean

  """How far it is below the topmost node."""
  depth: Int

  """Ids of the nodes from the topmost one to this one."""
  path: [String!]!

  """Codes of the nodes from the topmost one to this one."""
  codePath: [String]!

  """Names of the nodes from the topmost one to this one."""
  namePath: [String!]!

  """When it was created, ISO 8601."""
  createdAt: String

  """When it was last changed, ISO 8601."""
  updatedAt: String

  """Ids of the nodes directly below."""
  children: [String!]

  """The members, page by page."""
  users(
    """Page to return; the first is 1, which is also the default."""
    page: Int

    """Number of entries per page, 10 if left out."""
    limit: Int

    """Order of the entries."""
    sortBy: SortByEnum

    """Whether members of the nodes below count too; false if left out."""
    includeChildrenNodes: Boolean
  ): PaginatedUsers!

  """The roles given to the department."""
  roles(
    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String
  ): PaginatedRoles

  """What the members may use through the department."""
  authorizedResources(
    """
    Code of the permission space to work in. Left out: the space named \`default\`. An application's own space has the
    application id as its code.
    """
    namespace: String

    """Only resources of this kind: \`DATA\`, \`API\`, \`MENU\`, \`UI\` or \`BUTTON\`."""
    resourceType: String
  ): PaginatedAuthorizedResources

  """
  Whether the department is a virtual one. Asked for only with a user's departments; its type is inferred.
  """
  isVirtualNode: Boolean
}

"""One page of organisations."""
type PaginatedOrgs {
  """Number of entries on all pages together."""
  totalCount: Int!

  """The entries of this page."""
  list: [Org!]!
}

"""Which kind of object a custom field belongs to."""
enum UDFTargetType {
  """A node of an organisation."""
  NODE

  """An organisation."""
  ORG

  """A user."""
  USER

  """The user pool itself."""
  USERPOOL

  """A role."""
  ROLE

  """A permission."""
  PERMISSION

  """An application."""
  APPLICATION
}

"""Type of a custom field. Values always travel as JSON text."""
enum UDFDataType {
  """Text."""
  STRING

  """A number."""
  NUMBER

  """A point in time: ISO 8601 text or milliseconds since 1970."""
  DATETIME

  """\`true\` or \`false\`."""
  BOOLEAN

  """A JSON object."""
  OBJECT

  """One of the values listed in the field's \`options\`."""
  SELECT
}

"""Definition of a custom field."""
type UserDefinedField {
  """Kind of object."""
  targetType: UDFTargetType!

  """Type of its values."""
  dataType: UDFDataType!

  """Key of the field, unique for its kind of object."""
  key: String!

  """Name of the field for people."""
  label: String

  """For \`SELECT\`: the values to choose from, as JSON text."""
  options: String
}

"""Value of a custom field."""
type UserDefinedData {
  """Key of the field."""
  key: String!

  """How \`value\` is to be read."""
  dataType: UDFDataType!

  """The value as text, to be read as \`dataType\` says."""
  value: String!

  """Name of the field for people."""
  label: String
}

"""All custom values of one object."""
type UserDefinedDataMap {
  """Id (for roles: code) of the object."""
  targetId: String!

  """Its values."""
  data: [UserDefinedData!]!
}

"""A custom value to set."""
input UserDefinedDataInput {
  """Key of the field."""
  key: String!

  """The value as JSON text; its type must match the field."""
  value: String
}

"""A custom value to set on one of several objects."""
input SetUdfValueBatchInput {
  """Id (for roles: code) of the object."""
  targetId: String!

  """Key of the field."""
  key: String!

  """The value as JSON text; its type must match the field."""
  value: String!
}

"""
A directory of users with its own settings, applications and permissions.
"""
type UserPool {
  """Identifier of the pool, given by the service."""
  id: String!

  """Name for people."""
  name: String!

  """First label of the pool's domain, unique in the service."""
  domain: String!

  """Free text for people."""
  description: String

  """
  The administrator's secret. Whoever knows it can do anything in the pool; it belongs on servers only.
  """
  secret: String!

  """Secret that tokens of the pool are signed with."""
  jwtSecret: String!

  """The account that owns the pool."""
  ownerId: String

  """The kinds of pool it is."""
  userpoolTypes: [UserPoolType!]

  """Address of the logo picture."""
  logo: String!

  """When it was created, ISO 8601."""
  createdAt: String

  """When it was last changed, ISO 8601."""
  updatedAt: String

  """Whether mail addresses count as verified from the start."""
  emailVerifiedDefault: Boolean!

  """Whether a new user gets a greeting by mail."""
  sendWelcomeEmail: Boolean!

  """
  Whether registration is closed; accounts can then only be created by administrators.
  """
  registerDisabled: Boolean!

  """Whether logging in to one application logs in to all of them."""
  appSsoEnabled: Boolean! @deprecated(reason: "Marked as deprecated in authing-js-sdk 4.x.")

  """Whether the WeChat code is shown although registration is closed."""
  showWxQRCodeWhenRegisterDisabled: Boolean

  """
  Web origins that may call the service, one per line, \`*\` standing for a label (\`https://*.example.com\`).
  """
  allowedOrigins: String

  """Life of a user's token, in seconds."""
  tokenExpiresAfter: Int

  """Whether the pool is marked as deleted."""
  isDeleted: Boolean

  """Limits registrations from one address."""
  frequentRegisterCheck: FrequentRegisterCheckConfig

  """Asks for a captcha after repeated failed logins from one address."""
  loginFailCheck: LoginFailCheckConfig

  """Makes users change their password now and then."""
  passwordUpdatePolicy: PasswordUpdatePolicyConfig

  """Reacts to repeated wrong passwords for one account."""
  loginPasswordFailCheck: LoginPasswordFailCheckConfig

  """What happens after repeated failed logins."""
  loginFailStrategy: String

  """What changing a phone number takes."""
  changePhoneStrategy: ChangePhoneStrategy

  """What changing a mail address takes."""
  changeEmailStrategy: ChangeEmailStrategy

  """How logging in by QR code works."""
  qrcodeLoginStrategy: QrcodeLoginStrategy

  """How logging in by launching a WeChat mini program works."""
  app2WxappLoginStrategy: App2WxappLoginStrategy

  """Which registration whitelists are in force."""
  whitelist: RegisterWhiteListConfig

  """The pool's own provider of text messages."""
  customSMSProvider: CustomSmsProvider

  """The plan that was booked."""
  packageType: Int

  """Whether users live in a database of the customer."""
  useCustomUserStore: Boolean

  """Whether logging in takes a verified mail address."""
  loginRequireEmailVerified: Boolean

  """Number of digits of a code."""
  verifyCodeLength: Int

  """How often a code may be tried."""
  verifyCodeMaxAttempts: Int
}

"""What a user pool was made for."""
type UserPoolType {
  """Its code."""
  code: String

  """Name for people."""
  name: String

  """Free text for people."""
  description: String

  """Address of a picture."""
  image: String

  """SDKs made for it."""
  sdks: [String]
}

"""One page of user pools."""
type PaginatedUserpool {
  """Number of entries on all pages together."""
  totalCount: Int!

  """The entries of this page."""
  list: [UserPool!]!
}

"""
Changes to the settings of the user pool; what is left out stays as it is.
"""
input UpdateUserpoolInput {
  """Name for people."""
  name: String

  """Address of the logo picture."""
  logo: String

  """First label of the pool's domain, unique in the service."""
  domain: String

  """Free text for people."""
  description: String

  """Codes of the kinds, from \`userpoolTypes\`."""
  userpoolTypes: [String!]

  """Whether mail addresses count as verified from the start."""
  emailVerifiedDefault: Boolean

  """Whether a new user gets a greeting by mail."""
  sendWelcomeEmail: Boolean

  """
  Whether registration is closed; accounts can then only be created by administrators.
  """
  registerDisabled: Boolean

  """Whether logging in to one application logs in to all of them."""
  appSsoEnabled: Boolean @deprecated(reason: "Marked as deprecated in authing-js-sdk 4.x.")

  """
  Web origins that may call the service, one per line, \`*\` standing for a label (\`https://*.example.com\`).
  """
  allowedOrigins: String

  """Life of a user's token, in seconds."""
  tokenExpiresAfter: Int

  """Limits registrations from one address."""
  frequentRegisterCheck: FrequentRegisterCheckConfigInput

  """Asks for a captcha after repeated failed logins from one address."""
  loginFailCheck: LoginFailCheckConfigInput

  """Makes users change their password now and then."""
  passwordUpdatePolicy: PasswordUpdatePolicyInput

  """What happens after repeated failed logins."""
  loginFailStrategy: String

  """Reacts to repeated wrong passwords for one account."""
  loginPasswordFailCheck: LoginPasswordFailCheckConfigInput

  """What changing a phone number takes."""
  changePhoneStrategy: ChangePhoneStrategyInput

  """What changing a mail address takes."""
  changeEmailStrategy: ChangeEmailStrategyInput

  """How logging in by QR code works."""
  qrcodeLoginStrategy: QrcodeLoginStrategyInput

  """How logging in by launching a WeChat mini program works."""
  app2WxappLoginStrategy: App2WxappLoginStrategyInput

  """Which registration whitelists are in force."""
  whitelist: RegisterWhiteListConfigInput

  """The pool's own provider of text messages."""
  customSMSProvider: CustomSmsProviderInput

  """Whether logging in takes a verified mail address."""
  loginRequireEmailVerified: Boolean

  """Number of digits of a code."""
  verifyCodeLength: Int

  """How often a code may be tried."""
  verifyCodeMaxAttempts: Int
}

"""Limits registrations from one address."""
type FrequentRegisterCheckConfig {
  """Length of the period watched, in seconds."""
  timeInterval: Int

  """How many times are tolerated within the period."""
  limit: Int

  """Whether it is in force."""
  enabled: Boolean
}

"""Limits registrations from one address."""
input FrequentRegisterCheckConfigInput {
  """Length of the period watched, in seconds."""
  timeInterval: Int

  """How many times are tolerated within the period."""
  limit: Int

  """Whether it is in force."""
  enabled: Boolean
}

"""Asks for a captcha after repeated failed logins from one address."""
type LoginFailCheckConfig {
  """Length of the period watched, in seconds."""
  timeInterval: Int

  """How many times are tolerated within the period."""
  limit: Int

  """Whether it is in force."""
  enabled: Boolean
}

"""Asks for a captcha after repeated failed logins from one address."""
input LoginFailCheckConfigInput {
  """Length of the period watched, in seconds."""
  timeInterval: Int

  """How many times are tolerated within the period."""
  limit: Int

  """Whether it is in force."""
  enabled: Boolean
}

"""Reacts to repeated wrong passwords for one account."""
type LoginPasswordFailCheckConfig {
  """Length of the period watched, in seconds."""
  timeInterval: Int

  """How many times are tolerated within the period."""
  limit: Int

  """Whether it is in force."""
  enabled: Boolean
}

"""Reacts to repeated wrong passwords for one account."""
input LoginPasswordFailCheckConfigInput {
  """Length of the period watched, in seconds."""
  timeInterval: Int

  """How many times are tolerated within the period."""
  limit: Int

  """Whether it is in force."""
  enabled: Boolean
}

"""Makes users change their password now and then."""
type PasswordUpdatePolicyConfig {
  """Whether it is in force."""
  enabled: Boolean

  """After how long a new password is demanded."""
  forcedCycle: Int

  """How many former passwords cannot be used again."""
  differenceCycle: Int
}

"""Makes users change their password now and then."""
input PasswordUpdatePolicyInput {
  """Whether it is in force."""
  enabled: Boolean

  """After how long a new password is demanded."""
  forcedCycle: Int

  """How many former passwords cannot be used again."""
  differenceCycle: Int
}

"""What changing a phone number takes."""
type ChangePhoneStrategy {
  """Whether the old number must be verified too."""
  verifyOldPhone: Boolean
}

"""What changing a phone number takes."""
input ChangePhoneStrategyInput {
  """Whether the old number must be verified too."""
  verifyOldPhone: Boolean
}

"""What changing a mail address takes."""
type ChangeEmailStrategy {
  """Whether the old address must be verified too."""
  verifyOldEmail: Boolean
}

"""What changing a mail address takes."""
input ChangeEmailStrategyInput {
  """Whether the old address must be verified too."""
  verifyOldEmail: Boolean
}

"""How logging in by QR code works."""
type QrcodeLoginStrategy {
  """Life of a code, in seconds."""
  qrcodeExpiresAfter: Int

  """
  Whether the page that shows the code learns the whole profile on scanning, not only nickname and photo.
  """
  returnFullUserInfo: Boolean

  """
  Whether a browser may exchange the ticket for the user; otherwise only servers may.
  """
  allowExchangeUserInfoFromBrowser: Boolean

  """Life of a ticket, in seconds."""
  ticketExpiresAfter: Int
}

"""How logging in by QR code works."""
input QrcodeLoginStrategyInput {
  """Life of a code, in seconds."""
  qrcodeExpiresAfter: Int

  """
  Whether the page that shows the code learns the whole profile on scanning, not only nickname and photo.
  """
  returnFullUserInfo: Boolean

  """
  Whether a browser may exchange the ticket for the user; otherwise only servers may.
  """
  allowExchangeUserInfoFromBrowser: Boolean

  """Life of a ticket, in seconds."""
  ticketExpiresAfter: Int
}

"""How logging in by launching a WeChat mini program works."""
type App2WxappLoginStrategy {
  """Life of a ticket, in seconds. The misspelling is the server's."""
  ticketExpriresAfter: Int

  """Whether exchanging a ticket for the user takes the pool's secret."""
  ticketExchangeUserInfoNeedSecret: Boolean
}

"""How logging in by launching a WeChat mini program works."""
input App2WxappLoginStrategyInput {
  """Life of a ticket, in seconds. The misspelling is the server's."""
  ticketExpriresAfter: Int

  """Whether exchanging a ticket for the user takes the pool's secret."""
  ticketExchangeUserInfoNeedSecret: Boolean
}

"""
Which registration whitelists are in force. With a list in force only its entries may register.
"""
type RegisterWhiteListConfig {
  """Whether the list of phone numbers is."""
  phoneEnabled: Boolean

  """Whether the list of mail addresses is."""
  emailEnabled: Boolean

  """Whether the list of login names is."""
  usernameEnabled: Boolean
}

"""
Which registration whitelists are in force. With a list in force only its entries may register.
"""
input RegisterWhiteListConfigInput {
  """Whether the list of phone numbers is."""
  phoneEnabled: Boolean

  """Whether the list of mail addresses is."""
  emailEnabled: Boolean

  """Whether the list of login names is."""
  usernameEnabled: Boolean
}

"""The pool's own provider of text messages."""
type CustomSmsProvider {
  """Whether it is in force."""
  enabled: Boolean

  """Which provider."""
  provider: String

  """Its settings, as text."""
  config: String
}

"""The pool's own provider of text messages."""
input CustomSmsProviderInput {
  """Whether it is in force."""
  enabled: Boolean

  """Which provider."""
  provider: String

  """Its settings, as text."""
  config: String
}

"""Which identifier a registration whitelist holds."""
enum WhitelistType {
  """User names."""
  USERNAME

  """Mail addresses; case does not matter."""
  EMAIL

  """Phone numbers."""
  PHONE
}

"""An entry of a registration whitelist."""
type WhiteList {
  """When it was created, ISO 8601."""
  createdAt: String

  """When it was last changed, ISO 8601."""
  updatedAt: String

  """The login name, mail address or phone number."""
  value: String!
}

"""A token for the administrator of a user pool."""
type AccessTokenRes {
  """The token."""
  accessToken: String

  """When the token expires, seconds since 1970."""
  exp: Int

  """When the token was issued, seconds since 1970."""
  iat: Int
}

"""A renewed token for the administrator of a user pool."""
type RefreshAccessTokenRes {
  """The new token."""
  accessToken: String

  """When the token expires, seconds since 1970."""
  exp: Int

  """When the token was issued, seconds since 1970."""
  iat: Int
}

"""
What a mail sent by \`sendEmail\` is for; decides the template and what its code is good for.
"""
enum EmailScene {
  """Reset a forgotten password."""
  RESET_PASSWORD

  """A code for resetting a forgotten password."""
  RESET_PASSWORD_VERIFY_CODE

  """Prove that the address belongs to the user."""
  VERIFY_EMAIL

  """Prove the address at the first login."""
  FIRST_EMAIL_LOGIN_VERIFY

  """
  Prove the address because an administrator asked for it in the console.
  """
  CONSOLE_CONDUCTED_VERIFY

  """Change the mail address."""
  CHANGE_EMAIL

  """A code for binding a mail address."""
  EMAIL_BIND_VERIFY_CODE

  """A code for removing a mail address."""
  EMAIL_UNBIND_VERIFY_CODE

  """Pass the second factor."""
  MFA_VERIFY

  """A code for general use."""
  VERIFY_CODE

  """A code for registering."""
  REGISTER_VERIFY_CODE

  """A code for logging in."""
  LOGIN_VERIFY_CODE

  """A code for the second factor."""
  MFA_VERIFY_CODE

  """A code for completing a profile after login."""
  INFORMATION_COMPLETION_VERIFY_CODE
}

"""The occasions for which the service sends mails."""
enum EmailTemplateType {
  """Somebody forgot the password and asks for a new one."""
  RESET_PASSWORD

  """The password was reset. The misspelling is the server's."""
  PASSWORD_RESETED_NOTIFICATION

  """Somebody is changing the password."""
  CHANGE_PASSWORD

  """Greeting for a new user."""
  WELCOME

  """Proof that a mail address belongs to the user."""
  VERIFY_EMAIL

  """Somebody is changing the mail address."""
  CHANGE_EMAIL
}

"""Texts and settings of one kind of mail."""
type EmailTemplate {
  """The occasion it is for."""
  type: EmailTemplateType!

  """Name for people."""
  name: String!

  """Subject line of the mail."""
  subject: String!

  """Who the mail comes from."""
  sender: String!

  """The mail as HTML with placeholders."""
  content: String!

  """Where the link in the mail leads in the end."""
  redirectTo: String

  """Whether the mail holds a link."""
  hasURL: Boolean

  """How long the link or code in the mail is good."""
  expiresIn: Int

  """Whether it is used."""
  enabled: Boolean

  """Whether it comes with the service."""
  isSystem: Boolean
}

"""The text of a mail template."""
input ConfigEmailTemplateInput {
  """The occasion it is for."""
  type: EmailTemplateType!

  """Name for people."""
  name: String!

  """Subject line of the mail."""
  subject: String!

  """Who the mail comes from."""
  sender: String!

  """The mail as HTML with placeholders."""
  content: String!

  """Where the link in the mail leads in the end."""
  redirectTo: String

  """Whether the mail holds a link."""
  hasURL: Boolean

  """How long the link or code in the mail is good."""
  expiresIn: Int
}

"""
A pipeline function: the customer's code that runs in the service during login or registration.
"""
type Function {
  """Identifier of the function, given by the service."""
  id: String!

  """Name for people."""
  name: String!

  """Its source text."""
  sourceCode: String!

  """Free text for people."""
  description: String

  """Address of the deployed function."""
  url: String
}

"""One page of pipeline functions."""
type PaginatedFunctions {
  """The entries of this page."""
  list: [Function!]!

  """Number of entries on all pages together."""
  totalCount: Int!
}

"""A new pipeline function."""
input CreateFunctionInput {
  """Name for people."""
  name: String!

  """Its source text."""
  sourceCode: String!

  """Free text for people."""
  description: String

  """Address of the deployed function."""
  url: String
}

"""Changes to a pipeline function; fields left out stay as they are."""
input UpdateFunctionInput {
  """Which function."""
  id: String!

  """Name for people."""
  name: String

  """Its source text."""
  sourceCode: String

  """Free text for people."""
  description: String

  """Address of the deployed function."""
  url: String
}

"""A social provider the service knows."""
type SocialConnection {
  """Identifier of the identity provider, such as \`github\` or \`wechat:pc\`."""
  provider: String!

  """Name for people."""
  name: String!

  """Address of the logo picture."""
  logo: String!

  """Free text for people."""
  description: String

  """The settings it asks for."""
  fields: [SocialConnectionField!]
}

"""A setting that a social provider asks for."""
type SocialConnectionField {
  """Key of the setting."""
  key: String

  """Name of the setting for people."""
  label: String

  """How it is entered."""
  type: String

  """Hint shown in the empty field."""
  placeholder: String

  """Settings inside this one."""
  children: [SocialConnectionField]
}

"""A social provider as configured in the pool."""
type SocialConnectionInstance {
  """Identifier of the identity provider, such as \`github\` or \`wechat:pc\`."""
  provider: String!

  """Whether end users may use it."""
  enabled: Boolean!

  """Its settings."""
  fields: [SocialConnectionInstanceField]
}

"""A setting of a configured provider."""
type SocialConnectionInstanceField {
  """Key of the setting."""
  key: String!

  """Its value; may be a secret."""
  value: String!
}

"""A social provider to configure."""
input CreateSocialConnectionInstanceInput {
  """Identifier of the identity provider, such as \`github\` or \`wechat:pc\`."""
  provider: String!

  """Its settings."""
  fields: [CreateSocialConnectionInstanceFieldInput]
}

"""A setting of the provider."""
input CreateSocialConnectionInstanceFieldInput {
  """Key of the setting."""
  key: String!

  """Its value."""
  value: String!
}

"""
Makes users change their password now and then. No operation returns it; see PasswordUpdatePolicyConfig.
"""
type PasswordUpdatePolicy {
  """Whether it is in force."""
  enabled: Boolean

  """After how long a new password is demanded."""
  forcedCycle: Int

  """How many former passwords cannot be used again."""
  differenceCycle: Int
}

"""A new kind of social provider. No operation takes it."""
input CreateSocialConnectionInput {
  """Identifier of the identity provider, such as \`github\` or \`wechat:pc\`."""
  provider: String!

  """Name for people."""
  name: String!

  """Address of the logo picture."""
  logo: String!

  """Free text for people."""
  description: String

  """The settings it asks for."""
  fields: [SocialConnectionFieldInput!]
}

"""A setting that a social provider asks for. No operation takes it."""
input SocialConnectionFieldInput {
  """Key of the setting."""
  key: String

  """Name of the setting for people."""
  label: String

  """How it is entered."""
  type: String

  """Hint shown in the empty field."""
  placeholder: String

  """Settings inside this one."""
  children: [SocialConnectionFieldInput]
}

"""Outcome of an operation on many objects. No operation returns it."""
type BatchOperationResult {
  """How many went well."""
  succeedCount: Int!

  """How many failed."""
  failedCount: Int!

  """Explanation in the language of the request."""
  message: String

  """What went wrong, one text per failure."""
  errors: [String!]
}

"""A key with its value. No operation returns it."""
type KeyValuePair {
  """The key."""
  key: String!

  """The value."""
  value: String!
}`;
