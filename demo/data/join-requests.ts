/*
 * Requests to join the first organization: two are open, and one is denied. The users have accounts and belong to no
 * organization.
 */
import type { JoinRequestRecord, UserRecord } from '../../src/backend/index.js';

const organizationId = 'org_kestrel';
const domain = 'kestrel-robotics.example';

/** Users who ask to join. */
export const askers = [
  { id: 'demo|olga', name: 'Olga Lindqvist', email: `olga.lindqvist@${domain}`, hoursAgo: 3, isDenied: false },
  { id: 'demo|ravi', name: 'Ravi Menon', email: `ravi.menon@${domain}`, hoursAgo: 21, isDenied: false },
  { id: 'demo|petra', name: 'Petra Vogel', email: `petra.vogel@${domain}`, hoursAgo: 6 * 24, isDenied: true },
];

/** `ago`: an instant that many hours before now. */
export function joinRequests(ago: (hours: number) => string): { users: UserRecord[]; requests: JoinRequestRecord[] } {
  return {
    users: askers.map(({ id, name, email, hoursAgo }) => ({
      id,
      name,
      email,
      emailVerified: true,
      picture: null,
      mfaEnrolled: false,
      createdAt: ago(hoursAgo + 1),
    })),
    requests: askers.map(({ id, email, hoursAgo, isDenied }) => ({
      id: id.replace('demo|', 'joi_'),
      organizationId,
      userId: id,
      email,
      domain,
      status: isDenied ? 'denied' : 'open',
      createdAt: ago(hoursAgo),
      deniedAt: isDenied ? ago(hoursAgo - 20) : null,
      removedAt: null,
    })),
  };
}
