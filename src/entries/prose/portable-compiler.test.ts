import type { Nodes } from 'mdast';
import { expect, it } from 'vitest';
import { syntaxTree } from './compiler.ts';
import { syntaxTree as portableTree } from './portable-compiler.ts';

/** A tree without places, and without what only one of the parsers says. */
function shape(node: Nodes): unknown {
  const { type } = node;
  const said = 'value' in node ? node.value : 'url' in node ? node.url : '';
  return 'children' in node ? [type, said, node.children.map(shape)] : [type, said];
}

it.each([
  'See [[a]] and [[b|words *of* it]].',
  '> See [[a|words\n> of it]].\n>\n> - [[b|more\n>   words]]',
  '| x | y |\n|---|---|\n| [[a\\|b]] | `[[z\\|q]]` |',
  '[[]] [[|x]] [[a]b]] [[ ]]',
  '[a][[b]] and [[a](b)',
  '`[[a]]` \\[[a]] ~~[[b]]~~ [x](y)',
  '```\n[[a]]\n```\n\n{/* [[a]] */}\n\n<Evidence\n  of="a#b"\n/>',
  'a[^1]\n\n[^1]: See [[c]].',
  '[a][b]\n\n[b]: post#argument',
  '<div>\n\n[[a]] {"b"}\n\n</div>',
])('reads %j as the compiler of pages does', (body) => {
  expect(shape(portableTree(body))).toEqual(shape(syntaxTree(body)));
});

it('refuses what the compiler of pages refuses', () => {
  for (const body of ['a {', 'Vec<T>', '<!-- -->', '<https://example.org>']) {
    expect(() => portableTree(body)).toThrow();
    expect(() => syntaxTree(body)).toThrow();
  }
});
