export { OrgFailure, createOrgError, isOrgError, toOrgError } from "../base.js";
