import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { generatedFiles } from '../../scripts/generate.js';

describe('generated files', async () => {
  for (const [path, text] of await generatedFiles())
    it(`${path} is what \`npm run generate\` writes`, () => {
      assert.equal(readFileSync(path, 'utf8'), text);
    });
});
