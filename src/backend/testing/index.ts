/*
 * For people who write a store: the conformance suite, and sample data. Needs Node.
 */
export { describeStore, type StoreSuiteOptions, type TestRunner } from './describe-store.js';
export { createSampleActivity, type SampleActivityOptions } from './sample-activity.js';
export { createSampleData, samplePeople, sampleRoles, type SampleData, type SampleOptions } from './sample-data.js';
