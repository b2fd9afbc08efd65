/*
 * A real name server on this computer, for the records that visitors publish, and a resolver that queries it alone.
 */
import { Resolver } from 'node:dns/promises';
import dns from 'dns2';
import type { ResolveTxt } from '../../src/backend/index.js';
import type { DnsRecords } from './records.js';

const { Packet } = dns;

/** Code of the response for a name that does not exist. */
const NXDOMAIN = 3;
const TTL_SECONDS = 1;

export interface NameServer {
  resolveTxt: ResolveTxt;
  close(): Promise<void>;
}

/** Starts the name server on a free port. */
export async function startNameServer(records: DnsRecords): Promise<NameServer> {
  const server = dns.createServer({
    udp: true,
    handle: (request, send) => {
      const response = Packet.createResponseFromRequest(request);
      const [question] = request.questions as unknown as { name: string; type: number }[];
      void records.find(question?.name ?? '').then((found) => {
        const { header } = response as unknown as { header: { rcode: number } };
        if (found.length === 0) header.rcode = NXDOMAIN;
        for (const { name, value } of question?.type === Packet.TYPE.TXT ? found : [])
          response.answers.push({
            name,
            type: Packet.TYPE.TXT,
            class: Packet.CLASS.IN,
            ttl: TTL_SECONDS,
            data: value,
          } as (typeof response.answers)[number]);
        send(response);
      });
    },
  });
  await server.listen({ udp: { port: 0, address: '127.0.0.1' } });
  const { port } = server.addresses().udp!;
  return {
    async resolveTxt(name, { signal }) {
      const resolver = new Resolver({ timeout: 2_000, tries: 1 });
      resolver.setServers([`127.0.0.1:${port}`]);
      const cancel = () => resolver.cancel();
      signal.addEventListener('abort', cancel, { once: true });
      try {
        return await resolver.resolveTxt(name);
      } finally {
        signal.removeEventListener('abort', cancel);
      }
    },
    close: async () => void (await server.close()),
  };
}
