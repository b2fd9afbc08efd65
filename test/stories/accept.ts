/* `npm run accept [-- parts of names]`: builds the stories, then writes their pictures and accessibility trees. */
import { spawnSync } from 'node:child_process';

const run = (command: string, args: string[], env: NodeJS.ProcessEnv = {}) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  if (status) process.exit(status);
};

// An explicit folder is used unchanged.
if (!process.env['STORYBOOK_FOLDER']) run('npm', ['run', '--silent', 'build-storybook']);
run(
  process.execPath,
  ['--import', 'tsx', '--test', '--test-reporter=dot', 'test/stories/pictures.test.ts', 'test/stories/stories.test.ts'],
  { ACCEPT: process.argv.slice(2).join(' ') },
);
console.log('\nAccepted. What changed: git diff --stat test/stories');
