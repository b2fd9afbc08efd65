/*
 * The public names of the SCIM server.
 */
export { createScimHandler, type ScimHandler } from './handler.js';
