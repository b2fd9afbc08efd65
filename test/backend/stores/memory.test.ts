import * as test from 'node:test';
import { createMemoryStore } from '../../../src/backend/stores/memory/memory.js';
import { describeStore } from '../../../src/backend/testing/index.js';

describeStore({ name: 'memory store', create: createMemoryStore, test });
