/** Documents of the operations an administrator uses, for typed GraphQL clients of your own. */
export * from './acl/acl.generated.js';
export * from './email-templates/email-templates.generated.js';
export * from './functions/functions.generated.js';
export * from './groups/groups.generated.js';
export * from './mfa/mfa.generated.js';
export * from './org/members.generated.js';
export * from './org/org.generated.js';
export * from './policies/policies.generated.js';
export * from './roles/roles.generated.js';
export * from './social-connections/social-connections.generated.js';
export * from './token/token.generated.js';
export * from './udf/udf.generated.js';
export * from './upload/upload.generated.js';
export * from './userpool/userpool.generated.js';
export * from './userpools/userpools.generated.js';
export * from './users/users.generated.js';
export * from './whitelist/whitelist.generated.js';
