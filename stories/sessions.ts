/*
 * Sessions of the users of the stories, as an identity provider stores them. Made for each person when they
 * are first asked about, the same every time.
 */
import type { SessionRecord, SessionSource } from '../src/backend/index.js';

const devices = [
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', '203.0.113.9', 0],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    '2001:db8:85a3::8a2e:370:7334',
    3,
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0.0.0 Safari/537.36',
    '198.51.100.24',
    80,
  ],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
    '192.0.2.77',
    200,
  ],
] as const;

/** Id of the current session. */
export const currentSession = (userId: string) => `${userId}_session_1`;

/** Everybody is signed in on so many devices. */
export function sampleSessions(count: number): SessionSource {
  const known = new Map<string, SessionRecord[]>();
  const of = (userId: string) => {
    if (!known.has(userId))
      known.set(
        userId,
        Array.from({ length: count }, (_, at) => session(userId, at)),
      );
    return known.get(userId)!;
  };
  return {
    list: async ({ userId }) => of(userId),
    revoke: async ({ userId, sessionId }) =>
      void known.set(
        userId,
        of(userId).filter(({ id }) => sessionId !== undefined && id !== sessionId),
      ),
    resetMfa: async () => {},
  };
}

function session(userId: string, at: number): SessionRecord {
  const [userAgent, ip, hours] = devices[at % devices.length]!;
  const ago = (time: number) => new Date(Date.now() - time * 3_600_000).toISOString();
  return {
    id: `${userId}_session_${at + 1}`,
    userAgent,
    ip,
    lastSeenAt: ago(hours + at),
    createdAt: ago(hours + 24 * (at + 1)),
  };
}
