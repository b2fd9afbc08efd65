/*
 * The other identity providers, and the accounts at each. All users can sign in with Pinemail. The one of the customer is
 * used through a connection of its organization, which `data/connection.ts` adds.
 */
/** An account at another identity provider. Its password is the one of all demo accounts. */
export interface ConnectionUser {
  /** `sub`, or the name ID. */
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

/** That of another customer, Baltic Freight Cooperative: SAML. */
export const balticProvider: IdentityProvider = {
  id: 'baltic-sso',
  name: 'Baltic Freight single sign-on',
  colors: { primary: '#2f6b3a', pageBackground: '#f1f6f1' },
  users: [
    user('jonas', 'Jonas Petrauskas', 'jonas.petrauskas@baltic-freight.example'),
    // These have no account yet.
    user('ilze', 'Ilze Ozola', 'ilze.ozola@baltic-freight.example', { groups: ['dispatch-leads'] }),
    user('rolf', 'Rolf Eklund', 'rolf.eklund@baltic-freight.example'),
    // Of a supplier: a domain that Baltic Freight has not verified.
    user('greta', 'Greta Solberg', 'greta.solberg@nordkai.example', { groups: ['dispatch-leads'] }),
  ],
};

/** Those of OpenID Connect. */
export const openidProviders = [pinemail, kestrelProvider];

/** Those with a server of their own, in the order of their ports. */
export const identityProviders = [...openidProviders, balticProvider];
