import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeDesigns } from '../src/knowledge/index.ts';
import { ROOT } from './support/command.ts';
import { edited, type Files, knowledgeOf } from './support/knowledge.ts';

const FILE = 'designs/two-writers.mdx';
const DOCS = readFileSync(join(ROOT, 'docs', 'designs.md'), 'utf8');
const EXAMPLE: Files = { [FILE]: DOCS.split('```yaml\n')[1]?.split('```')[0] ?? '' };

it('the example of docs/designs.md is told what it says there, as it stands and changed', () => {
  const [whole, changed] = [EXAMPLE, edited(EXAMPLE, FILE, ', when: { not: { lock: ann } }', '')].map(
    (files) => {
      const kb = knowledgeOf(files);
      expect(kb.problems).toEqual([]);
      return describeDesigns(kb, 'content').join();
    },
  );
  expect(DOCS).toContain(`    ${whole}\n`);
  expect(DOCS).toContain(`    ${changed}\n`);
});
