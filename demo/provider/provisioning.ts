/*
 * Accounts of users whom a directory adds. At Auth0 these are users of an enterprise connection, or of a database without a
 * password.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import type { ProvisioningOptions } from '../../src/backend/index.js';
import { keyOf, type Accounts } from '../data/accounts.js';

/**
 * The options of the server kit. The directory vouches for the address, because the organization has verified its domain; no
 * one knows the password, so that the user signs in through the connection of the organization.
 */
export const provisioningOptions = (accounts: Accounts, siteUrl: string): ProvisioningOptions => ({
  scimUrl: `${siteUrl}/scim/v2`,
  createUser: async ({ email, name }) => {
    const password = randomBytes(32).toString('base64url');
    const given = { id: `demo|${randomUUID()}`, email, emailVerified: true, name, picture: null };
    const account = (await accounts.create(given, password)) ?? (await accounts.findByEmail(email));
    if (!account) throw new Error('The account was deleted in between');
    // The user of a linked account has another address.
    return { userId: account.id, emailVerified: account.emailVerified && keyOf(account.email) === keyOf(email) };
  },
});
