export { OrgFailure, createOrgError, isOrgError, toOrgError } from "../client.js";
