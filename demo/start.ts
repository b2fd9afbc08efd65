/*
 * The command: `npm start`, and `npm run dev` with `--dev`.
 */
import { identityProviders } from './connections/connections.js';
import { demoPassword, showcase } from './data/users.js';
import { StartFailure } from './failure.js';
import { startDemo, type Demo } from './server.js';

const quiet = process.argv.includes('--quiet');

try {
  const demo = await startDemo({ dev: process.argv.includes('--dev'), quiet });
  if (!quiet) console.log(greeting(demo));
  const stop = () => {
    // A second signal ends the process at once.
    process.once('SIGINT', () => process.exit(130));
    void demo.stop().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  if (!(error instanceof StartFailure)) throw error;
  console.error(error.message);
  process.exit(1);
}

function greeting({ url, providerUrl, receiverUrl }: Demo): string {
  const width = Math.max(...showcase.map(({ email }) => email.length));
  return [
    '',
    `  Fieldnote runs at   ${url}`,
    `  Mailbox             ${url}/mailbox`,
    `  DNS records         ${url}/dns`,
    ...(receiverUrl ? [`  Webhook receiver    ${receiverUrl}`] : []),
    `  Cookies only       ${url}/cookies`,
    ...(process.env['AUTH0_DOMAIN']
      ? [`  Sign-in page        ${providerUrl}`]
      : [
          '',
          `  Sign in with the password  ${demoPassword}`,
          ...showcase.map(({ email, note }) => `    ${email.padEnd(width)}   ${note}`),
          '',
          ...identityProviders.map(
            ({ name }) => `  ${name} has accounts with the same password. Its sign-in page lists them.`,
          ),
        ]),
    '',
  ].join('\n');
}
