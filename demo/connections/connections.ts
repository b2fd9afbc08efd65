/*
 * The other identity providers, and the accounts at each. All users can sign in with Pinemail. The one of the customer is
 * used through a connection of its organization, which `data/connection.ts` adds.
 */
/** An account at another identity provider. Its password is the one of all demo accounts. */
export interface ConnectionUser {
  /** `sub`. */
  id: string;
  name: string;
  email: string;
  /** Whether the identity provider has verified the address. */
  emailVerified: boolean;
  groups?: string[];
}

/** Another identity provider. */
export interface IdentityProvider {
  /** Part of cookie names; for Pinemail also of account ids, and the parameter `connection`. Lowercase letters and hyphens. */
  id: string;
  name: string;
  colors: { primary: string; pageBackground: string };
  users: ConnectionUser[];
}

const user = (id: string, name: string, email: string, more: Partial<ConnectionUser> = {}): ConnectionUser => ({
  id,
  name,
  email,
  emailVerified: true,
  ...more,
});

/** For all users. */
export const pinemail: IdentityProvider = {
  id: 'pinemail',
  name: 'Pinemail',
  colors: { primary: '#1a5fb4', pageBackground: '#eef3fa' },
  users: [
    user('ines', 'Ines Marchetti', 'ines.marchetti@pinemail.example'),
    user('lena', 'Lena Brandt', 'lena.brandt@pinemail.example'),
    // The address of her password account, so the two are suggested to be linked.
    user('amara', 'Amara Okafor', 'amara.okafor@kestrel-robotics.example'),
    user('robin', 'Robin Vance', 'robin.vance@pinemail.example'),
    // Not his address: Pinemail does not verify the addresses of other domains.
    user('viktor', 'Viktor Hale', 'tomasz.wojcik@kestrel-robotics.example', { emailVerified: false }),
  ],
};

/** That of a customer, Kestrel Robotics. */
export const kestrelProvider: IdentityProvider = {
  id: 'kestrel-sso',
  name: 'Kestrel Robotics single sign-on',
  colors: { primary: '#b3401a', pageBackground: '#faf6f2' },
  users: [
    user('tomasz', 'Tomasz Wójcik', 'tomasz.wojcik@kestrel-robotics.example'),
    user('yuki', 'Yuki Tanaka', 'yuki.tanaka@kestrel-robotics.example'),
    // These have no account yet.
    user('elif', 'Elif Aydın', 'elif.aydin@kestrel-robotics.example', { groups: ['shift-leads'] }),
    user('marek', 'Marek Dvořák', 'marek.dvorak@kestrel-robotics.example'),
    // Of a supplier: a domain that Kestrel Robotics has not verified.
    user('pia', 'Pia Lindgren', 'pia.lindgren@weldwerk.example', { groups: ['shift-leads'] }),
  ],
};

/** Those with a server of their own, in the order of their ports. */
export const identityProviders = [pinemail, kestrelProvider];
