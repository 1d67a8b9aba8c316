import { expect, test } from 'vitest';
import { renamed } from '../../../tests/support/edited-position.ts';
import { checkDocument } from './check.ts';
import { doubledKeys } from './doubled-keys.ts';

test.each([
  ['a.bib', '@misc{one-ring,\n}\n@misc{a-ring,\n}\n'],
  ['a.bib', '@misc(a-ring,\n  ids = {one-ring},\n)\n'],
  ['a.json', '[{"id": "one-ring"}, {"id": "a-ring"}]'],
  ['a.ris', 'TY  - GEN\nID  - one-ring\nER  -\nTY  - GEN\nID  - a-ring\nER  -\n'],
  ['a.yml', 'a-ring:\n  type: web\none-ring:\n  type: web\n'],
  ['a.tex', '\\bibitem{one-ring} x\n\\bibitem[y]{a-ring} y\n'],
  ['a.md', '[^one-ring]\n\n[^one-ring]: x\n[^a-ring]: y\n'],
  ['a.rst', '.. [one-ring] x\n.. [a-ring] y\n'],
  ['a.adoc', '* [[[one-ring]]] x\n* [[[a-ring]]] y\n'],
])('a key is not renamed to one that the file has: %s, %j', (file, text) => {
  const { findings } = checkDocument(text, file, renamed);
  expect([...doubledKeys(text, file, findings)]).toEqual([['one-ring', 'a-ring']]);
});

test('a key is renamed where no other entry has the present one, however often it stands there', () => {
  for (const text of [
    '@misc{one-ring,\n}\n',
    '@misc{x,\n  crossref = {one-ring},\n}\n@misc{a-ring,\n}\n',
    '@misc{one-ring,\n}\n@misc{one-ring,\n}\n',
  ])
    expect(doubledKeys(text, 'a.bib', checkDocument(text, 'a.bib', renamed).findings).size).toBe(0);
});
