import { createMemoryStore } from '../../../src/backend/stores/memory.js';
import { storeSuite } from './suite.js';

storeSuite('memory store', async () => createMemoryStore());
