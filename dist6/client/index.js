export { createOrgClient, createOrgError, isOrgError, newKey, toOrgError, watchChanges } from "../client.js";
