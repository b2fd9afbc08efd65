/*
 * The other identity providers that users can sign in with, and the accounts at each. At Auth0 these are connections: a
 * social one for all users, and an enterprise one for the users of a customer.
 */
/** An account at another identity provider. Its password is the one of all demo accounts. */
export interface ConnectionUser {
  /** `sub`. */
  id: string;
  name: string;
  email: string;
  /** Whether the identity provider has verified the address. */
  emailVerified: boolean;
}

/** Another identity provider. */
export interface Connection {
  /** Part of account ids and cookie names, and the parameter `connection`. Lowercase letters and hyphens. */
  id: string;
  name: string;
  /** The customer whose identity provider it is. Default: all users can use it. */
  organizationId?: string;
  colors: { primary: string; pageBackground: string };
  users: ConnectionUser[];
}

const user = (id: string, name: string, email: string, emailVerified = true): ConnectionUser => ({
  id,
  name,
  email,
  emailVerified,
});

/** All of them. */
export const connections: Connection[] = [
  {
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
      user('viktor', 'Viktor Hale', 'tomasz.wojcik@kestrel-robotics.example', false),
    ],
  },
  {
    id: 'kestrel-sso',
    name: 'Kestrel Robotics single sign-on',
    organizationId: 'org_kestrel',
    colors: { primary: '#b3401a', pageBackground: '#faf6f2' },
    users: [
      user('tomasz', 'Tomasz Wójcik', 'tomasz.wojcik@kestrel-robotics.example'),
      user('yuki', 'Yuki Tanaka', 'yuki.tanaka@kestrel-robotics.example'),
    ],
  },
];

/** The connection with this id. */
export const findConnection = (id: string | undefined): Connection | undefined =>
  connections.find((connection) => connection.id === id);
