/*
 * Starts the demo once in the folder of the argument, which creates the database and the sample data. Tests start from copies of
 * it (`DEMO_DATA`), since creating the data takes several times as long as everything else in the start of the demo.
 */
import { startDemo } from '../../demo/server.js';

const demo = await startDemo({ port: 0, dataFolder: process.argv[2]!, quiet: true });
await demo.stop();
