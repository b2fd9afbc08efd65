/*
 * The command `npm run start:auth0`: the elements on a stand-in for an Auth0 tenant, without a backend.
 */
import { startAuth0Site } from './site/server.js';

const site = await startAuth0Site({ port: Number(process.env['PORT'] ?? 4300) });
console.log(`\n  Page       ${site.url}/?user=ada\n  Stand-in   ${site.auth0.domain}/my-org/v1\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void site.stop());
