/*
 * Sample requests to join the first organization: one by a removed member, the others new.
 */
import type { JoinRequestRecord, UserRecord } from '../src/backend/index.js';

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

const people: [id: string, name: string, minutes: number, removedMinutes?: number][] = [
  ['joost', 'Joost Bakker', 65, 26 * 60],
  ['elif', 'Elif Demir', 125],
  ['oluwaseun', 'Oluwaseun Adeyemi', 305],
  ['hanna', 'Hanna Kowalczyk', 25 * 60],
];

const emailOf = (name: string) => `${name.toLowerCase().replace(' ', '.')}@kestrel.example`;

/** `long`: names and addresses that break layouts. More than four are people with numbers. */
export function sampleJoinRequests(
  count: number,
  long: boolean,
): { users: UserRecord[]; joinRequests: JoinRequestRecord[] } {
  const all = Array.from({ length: count }, (_, at) => {
    const [id, name, minutes, removed] = people[at] ?? [`person_${at}`, `Person ${at}`, 26 * 60 + at];
    return {
      id: `user_${id}`,
      name: long ? `${name} ${'Wolfeschlegelsteinhausenbergerdorff'.repeat(2)}` : name,
      email: long ? `${'maximiliana.wolfeschlegelstein'.repeat(2)}.${at}@kestrel.example` : emailOf(name),
      createdAt: ago(minutes),
      removedAt: removed === undefined ? null : ago(removed),
    };
  });
  return {
    users: all.map(({ id, name, email, createdAt }) => ({
      id,
      email,
      emailVerified: true,
      name,
      picture: null,
      mfaEnrolled: null,
      createdAt,
    })),
    joinRequests: all.map(({ id, email, createdAt, removedAt }, at) => ({
      id: `joi_${at + 1}`,
      organizationId: 'org_1',
      userId: id,
      email,
      domain: 'kestrel.example',
      status: 'open',
      createdAt,
      deniedAt: null,
      removedAt,
    })),
  };
}
