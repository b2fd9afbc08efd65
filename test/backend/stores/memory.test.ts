import { createMemoryStore } from '../../../src/backend/stores/memory/memory.js';
import { storeSuite } from './suite.js';

storeSuite('memory store', async () => createMemoryStore());
