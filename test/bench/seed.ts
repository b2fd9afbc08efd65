/*
 * `npm run seed -- --members 1000000 --organizations 100000 --folder data`, or with DATABASE_URL instead of a folder, fills an empty
 * store. Equal numbers give equal data.
 */
import { parseArgs } from 'node:util';
import { fill } from './seed/fill.js';

const { values } = parseArgs({
  options: {
    members: { type: 'string', default: '1000000' },
    organizations: { type: 'string', default: '100000' },
    folder: { type: 'string' },
  },
});
const url = process.env['DATABASE_URL'];
const sizes = { members: Number(values.members), organizations: Number(values.organizations) };
if (!values.folder === !url || !(sizes.members >= 10) || !(sizes.organizations >= 1)) {
  console.error(
    'npm run seed -- [--members 1000000] [--organizations 100000] (--folder FOLDER | with DATABASE_URL set)',
  );
  process.exit(1);
}
const began = Date.now();
await fill(values.folder ? { folder: values.folder } : { url: url! }, sizes, console.log);
console.log(`done in ${((Date.now() - began) / 1000).toFixed(0)} s`);
