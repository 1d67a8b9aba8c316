import { expect, test } from 'vitest';
import { edited, knowledgeOf, SMALL } from '../../tests/support/knowledge.ts';
import { navigationOf } from './navigation.ts';

const settings = `format: 2
navigation:
  - { title: One, to: single-ring }
  - { title: Burden, to: '2020-03-02-a-author-000001#burden' }
  - title: Gone
    to: one-rin
  - { title: Standing, to: /about/standing/ }
  - { title: The list, to: 'https://lists.example.org/' }
`;
const kb = knowledgeOf({
  ...edited(SMALL, 'positions/one-ring.mdx', 'debate: rings', 'aliases: [single-ring]\ndebate: rings'),
  'parley.yaml': settings,
});

test('links of the settings lead to entries, by former ids too, to paths and to addresses', () => {
  expect(navigationOf(kb)).toEqual([
    { title: 'One', path: 'positions/one-ring/' },
    { title: 'Burden', path: 'posts/2020-03-02-a-author-000001/#burden' },
    { title: 'Standing', path: 'about/standing/' },
    { title: 'The list', url: 'https://lists.example.org/' },
  ]);
});

test('one to an entry that is not there is told by its line', () => {
  expect(kb.problems).toEqual([
    {
      code: 'broken-reference',
      file: 'parley.yaml',
      line: 6,
      message:
        'navigation.2.to: there is no "one-rin"; write the id of an entry, a path such as /about/standing/, or an https:// address',
      suggestion: 'one-ring',
    },
  ]);
});
