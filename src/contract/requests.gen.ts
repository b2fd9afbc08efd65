// Generated from openapi.yaml by generate.ts. Do not edit.

/** The part of JSON Schema that request bodies use; `$ref` is a name in `requestSchemas`. */
export interface RequestSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: RequestSchema;
  readonly maxProperties?: number;
  readonly propertyNames?: RequestSchema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, RequestSchema>>;
  readonly additionalProperties?: boolean | RequestSchema;
  readonly anyOf?: readonly RequestSchema[];
  readonly if?: RequestSchema;
  readonly then?: RequestSchema;
}

/** The schemas of request bodies, and those that they refer to. */
export const requestSchemas: Readonly<Record<string, RequestSchema>> = {
  MembershipUpdate: {"type":"object","properties":{"pinned":{"type":"boolean"}}},
  JoinRequestCreate: {"type":"object","required":["organizationId"],"properties":{"organizationId":{"$ref":"Id"}}},
  Id: {"type":"string","minLength":1,"maxLength":255,"pattern":"^[^\\x00-\\x1f\\x7f]*$"},
  IdentityLink: {"type":"object","required":["idToken"],"properties":{"idToken":{"type":"string","minLength":1,"maxLength":16384},"nonce":{"type":"string","minLength":1,"maxLength":255}}},
  OrganizationCreate: {"type":"object","required":["name","displayName"],"properties":{"name":{"$ref":"OrganizationName"},"displayName":{"$ref":"Label","maxLength":200},"metadata":{"type":"object","maxProperties":25,"propertyNames":{"$ref":"Key"},"additionalProperties":{"type":"string","maxLength":255,"pattern":"^[^\\x00]*$"}}}},
  OrganizationName: {"type":"string","maxLength":50,"pattern":"^[a-z0-9](?:[a-z0-9_-]{0,48}[a-z0-9])?$"},
  Label: {"type":"string","minLength":1,"pattern":"^(?=.*(?![\\u115f\\u1160\\u2800\\u3164\\uffa0])[\\p{L}\\p{N}\\p{P}\\p{S}])[^\\p{Cc}\\p{Cs}\\u200b\\u2028-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff]*$"},
  Key: {"type":"string","maxLength":255,"pattern":"^(?!__proto__$)[^\\x00-\\x1f\\x7f]+$"},
  OrganizationUpdate: {"type":"object","properties":{"name":{"$ref":"OrganizationName"},"displayName":{"$ref":"Label","maxLength":200},"metadata":{"type":["object","null"],"maxProperties":25,"propertyNames":{"$ref":"Key"},"additionalProperties":{"type":["string","null"],"maxLength":255,"pattern":"^[^\\x00]*$"}}}},
  OrganizationTransfer: {"type":"object","required":["userId"],"properties":{"userId":{"$ref":"Id"},"keepRoles":{"$ref":"RoleIds"}}},
  RoleIds: {"type":"array","maxItems":50,"uniqueItems":true,"items":{"type":"string","$ref":"Id"}},
  BrandingUpdate: {"type":"object","properties":{"logoUrl":{"type":["string","null"],"maxLength":2048,"pattern":"^https://","format":"uri"},"logoDarkUrl":{"type":["string","null"],"maxLength":2048,"pattern":"^https://","format":"uri"},"logoAlt":{"type":["string","null"],"maxLength":200,"pattern":"^[^\\p{Cc}\\p{Cs}\\u2028-\\u202e\\u2066-\\u2069]*$"},"colors":{"type":["object","null"],"properties":{"primary":{"type":["string","null"],"maxLength":7,"pattern":"^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"},"pageBackground":{"type":["string","null"],"maxLength":7,"pattern":"^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"}}}}},
  MemberAdd: {"type":"object","required":["roleIds"],"anyOf":[{"required":["email"]},{"required":["userId"]}],"properties":{"email":{"$ref":"Email"},"userId":{"$ref":"Id"},"roleIds":{"$ref":"RoleIds"}}},
  Email: {"type":"string","format":"email","maxLength":254},
  MemberRolesUpdate: {"type":"object","required":["roleIds"],"properties":{"roleIds":{"$ref":"RoleIds"}}},
  MemberBatch: {"type":"object","required":["operations"],"properties":{"operations":{"type":"array","minItems":1,"maxItems":100,"items":{"type":"object","required":["op","userId"],"properties":{"op":{"type":"string","enum":["remove","setRoles"]},"userId":{"$ref":"Id"},"roleIds":{"$ref":"RoleIds"}},"if":{"required":["op"],"properties":{"op":{"const":"setRoles"}}},"then":{"required":["roleIds"]}}}}},
  RoleCreate: {"type":"object","required":["name","permissions"],"properties":{"name":{"$ref":"Label","maxLength":100},"description":{"type":"string","maxLength":500,"pattern":"^[^\\x00]*$"},"permissions":{"$ref":"PermissionNames"}}},
  PermissionNames: {"type":"array","maxItems":200,"uniqueItems":true,"items":{"type":"string","minLength":1,"maxLength":100,"pattern":"^[a-zA-Z0-9:._-]+$"}},
  RoleUpdate: {"type":"object","properties":{"name":{"$ref":"Label","maxLength":100},"description":{"type":["string","null"],"maxLength":500,"pattern":"^[^\\x00]*$"},"permissions":{"$ref":"PermissionNames"}}},
  RoleImpactRequest: {"type":"object","properties":{"name":{"$ref":"Label","maxLength":100},"description":{"type":["string","null"],"maxLength":500,"pattern":"^[^\\x00]*$"},"permissions":{"$ref":"PermissionNames"},"delete":{"type":"boolean"},"replacementRoleId":{"type":"string","$ref":"Id"}}},
  InvitationCreate: {"type":"object","required":["email","roleIds"],"properties":{"email":{"$ref":"Email"},"roleIds":{"$ref":"RoleIds"},"ttlSeconds":{"type":"integer","minimum":60,"maximum":2592000},"message":{"type":"string","maxLength":2000,"pattern":"^[^\\x00]*$"},"locale":{"$ref":"Locale"},"connectionId":{"$ref":"Id"},"sendEmail":{"type":"boolean"}}},
  Locale: {"type":"string","maxLength":35,"pattern":"^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8})*$"},
  InvitationUpdate: {"type":"object","properties":{"roleIds":{"$ref":"RoleIds"},"ttlSeconds":{"type":"integer","minimum":60,"maximum":2592000}}},
  InvitationResend: {"type":"object","properties":{"sendEmail":{"type":"boolean"}}},
  InvitationBatch: {"type":"object","required":["invitations"],"properties":{"invitations":{"type":"array","minItems":1,"maxItems":100,"items":{"$ref":"InvitationCreate"}}}},
  DomainCreate: {"type":"object","required":["domain"],"properties":{"domain":{"$ref":"Hostname"}}},
  Hostname: {"type":"string","maxLength":253,"pattern":"^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+[a-zA-Z][a-zA-Z0-9-]{0,61}[a-zA-Z0-9]$"},
  DomainUpdate: {"type":"object","properties":{"autoJoin":{"type":"string","enum":["off","request","join"]}}},
  JoinRequestApproval: {"type":"object","properties":{"roleIds":{"$ref":"RoleIds"}}},
  JoinRequestBatch: {"type":"object","required":["operations"],"properties":{"operations":{"type":"array","minItems":1,"maxItems":100,"items":{"type":"object","required":["op","requestId"],"properties":{"op":{"type":"string","enum":["approve","deny"]},"requestId":{"$ref":"Id"},"roleIds":{"$ref":"RoleIds"}}}}}},
  ConnectionCreate: {"type":"object","required":["name","strategy"],"properties":{"name":{"$ref":"Label","maxLength":100},"strategy":{"type":"string","enum":["oidc","saml"]},"provider":{"type":"string","maxLength":64,"pattern":"^[a-z0-9-]+$"},"idpInitiated":{"type":"boolean"},"autoMembership":{"type":"boolean"},"defaultRoleIds":{"$ref":"RoleIds"},"attributes":{"$ref":"ConnectionAttributesUpdate"},"roleMapping":{"$ref":"RoleMappingUpdate"},"domainIds":{"$ref":"DomainIds"},"oidc":{"$ref":"OidcUpdate"},"saml":{"$ref":"SamlUpdate"}}},
  ConnectionAttributesUpdate: {"type":"object","properties":{"email":{"$ref":"AttributeName","type":"string"},"name":{"$ref":"AttributeName","type":["string","null"]},"firstName":{"$ref":"AttributeName","type":["string","null"]},"lastName":{"$ref":"AttributeName","type":["string","null"]},"picture":{"$ref":"AttributeName","type":["string","null"]},"groups":{"$ref":"AttributeName","type":["string","null"]}}},
  AttributeName: {"minLength":1,"maxLength":255,"pattern":"^[^\\x00-\\x20\\x7f]+$"},
  RoleMappingUpdate: {"type":"array","maxItems":100,"items":{"type":"object","required":["value","roleId"],"properties":{"value":{"$ref":"Label","maxLength":255},"roleId":{"$ref":"Id"}}}},
  DomainIds: {"type":"array","maxItems":100,"uniqueItems":true,"items":{"type":"string","$ref":"Id"}},
  OidcUpdate: {"type":"object","properties":{"issuer":{"type":"string","format":"uri","maxLength":1000},"clientId":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x21-\\x7e]+$"},"clientSecret":{"type":["string","null"],"minLength":1,"maxLength":1000,"pattern":"^[\\x20-\\x7e]+$"},"scopes":{"type":"array","maxItems":20,"uniqueItems":true,"items":{"type":"string","minLength":1,"maxLength":100,"pattern":"^[\\x21\\x23-\\x5b\\x5d-\\x7e]+$"}}}},
  SamlUpdate: {"type":"object","properties":{"entityId":{"type":"string","minLength":1,"maxLength":1000,"pattern":"^[\\x21-\\x7e]+$"},"ssoUrl":{"type":"string","format":"uri","maxLength":2000},"certificates":{"type":"array","maxItems":2,"items":{"type":"object","properties":{"pem":{"type":"string","minLength":1,"maxLength":20000},"fingerprint":{"type":"string","maxLength":95,"pattern":"^[0-9A-F]{2}(?::[0-9A-F]{2}){31}$"}}}}}},
  ConnectionUpdate: {"type":"object","properties":{"name":{"$ref":"Label","maxLength":100},"provider":{"type":["string","null"],"maxLength":64,"pattern":"^[a-z0-9-]+$"},"enabled":{"type":"boolean"},"idpInitiated":{"type":"boolean"},"autoMembership":{"type":"boolean"},"defaultRoleIds":{"$ref":"RoleIds"},"attributes":{"$ref":"ConnectionAttributesUpdate"},"roleMapping":{"$ref":"RoleMappingUpdate"},"domainIds":{"$ref":"DomainIds"},"oidc":{"$ref":"OidcUpdate"},"saml":{"$ref":"SamlUpdate"}}},
  ConnectionMetadataRequest: {"type":"object","properties":{"url":{"type":"string","format":"uri","maxLength":2000},"xml":{"type":"string","minLength":1,"maxLength":200000},"issuer":{"type":"string","format":"uri","maxLength":1000}}},
  ProvisioningTokenCreate: {"type":"object","required":["name"],"properties":{"name":{"$ref":"Label","maxLength":100},"ttlSeconds":{"type":"integer","minimum":60,"maximum":63072000}}},
  MemberImportCreate: {"type":"object","required":["mode","roleIds"],"properties":{"mode":{"enum":["invite","add","create"]},"roleIds":{"$ref":"RoleIds","minItems":1},"fileName":{"$ref":"Label","maxLength":255}}},
  ImportRowsUpload: {"type":"object","required":["rows"],"properties":{"rows":{"type":"array","minItems":1,"maxItems":500,"items":{"type":"object","properties":{"email":{"type":"string","maxLength":320},"name":{"type":"string","maxLength":200},"roleIds":{"$ref":"RoleIds"}}}}}},
  SecurityPolicyUpdate: {"type":"object","properties":{"mfa":{"type":"object","properties":{"mode":{"type":"string","enum":["off","optional","required"]},"factors":{"type":"array","maxItems":20,"uniqueItems":true,"items":{"type":"string","minLength":1,"maxLength":64,"pattern":"^[a-zA-Z0-9:._-]+$"}},"exempt":{"$ref":"UserIds"}}},"ssoRequired":{"type":"boolean"},"ssoExempt":{"$ref":"UserIds"},"allowedEmailDomains":{"type":"array","maxItems":100,"uniqueItems":true,"items":{"type":"string","$ref":"Hostname"}},"sessionMaxAgeSeconds":{"type":["integer","null"],"minimum":60,"maximum":31536000},"confirmLockout":{"type":"boolean"}}},
  UserIds: {"type":"array","maxItems":1000,"uniqueItems":true,"items":{"type":"string","$ref":"Id"}},
  IntegrationUpdate: {"type":"object","required":["settings"],"properties":{"settings":{"$ref":"IntegrationSettings"}}},
  IntegrationSettings: {"type":"object","maxProperties":50,"propertyNames":{"$ref":"Key"},"additionalProperties":true},
  IntegrationConnect: {"type":"object","properties":{"settings":{"$ref":"IntegrationSettings"},"returnUrl":{"type":"string","minLength":1,"maxLength":2048}}},
  IntegrationComplete: {"type":"object","required":["ticket"],"properties":{"ticket":{"type":"string","minLength":1,"maxLength":200}}},
  ApiKeyCreate: {"type":"object","required":["name","permissions"],"properties":{"name":{"$ref":"Label","maxLength":100},"permissions":{"$ref":"PermissionNames","minItems":1},"ttlSeconds":{"type":"integer","minimum":60,"maximum":63072000}}},
  ApiKeyUpdate: {"type":"object","properties":{"name":{"$ref":"Label","maxLength":100},"permissions":{"$ref":"PermissionNames","minItems":1}}},
  ApiKeyRotation: {"type":"object","required":["overlapSeconds"],"properties":{"overlapSeconds":{"type":"integer","minimum":0,"maximum":604800}}},
  WebhookCreate: {"type":"object","required":["name","url"],"properties":{"name":{"$ref":"Label","maxLength":100},"url":{"type":"string","minLength":1,"maxLength":2048},"eventTypes":{"$ref":"WebhookEventTypes"}}},
  WebhookEventTypes: {"type":"array","minItems":1,"maxItems":100,"uniqueItems":true,"items":{"type":"string","maxLength":100}},
  WebhookUpdate: {"type":"object","properties":{"name":{"$ref":"Label","maxLength":100},"url":{"type":"string","minLength":1,"maxLength":2048},"eventTypes":{"type":["array","null"],"minItems":1,"maxItems":100,"uniqueItems":true,"items":{"type":"string","maxLength":100}},"enabled":{"type":"boolean"}}},
};
