export { createOrgClient, createOrgError, isOrgError, newKey, toOrgError, watchChanges } from "../base.js";
