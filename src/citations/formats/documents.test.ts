import { convert } from '@asciidoctor/core';
import fc from 'fast-check';
import type { Blockquote, Link, Nodes, Paragraph } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as textOf } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { about } from '../about.ts';
import { HANDLE, hostileItem, toFind, WORDS } from '../hostile.fixture.ts';
import { asciidoc } from './asciidoc.ts';
import { html } from './html.ts';
import { link } from './link.ts';
import { footnote, markdown } from './markdown.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

function htmlText(node: Node | DefaultTreeAdapterTypes.DocumentFragment): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(htmlText).join('') : '';
}

function elements(
  node: Node | DefaultTreeAdapterTypes.DocumentFragment,
  name: string,
): DefaultTreeAdapterTypes.Element[] {
  const own = node.nodeName === name ? [node as DefaultTreeAdapterTypes.Element] : [];
  return [...own, ...('childNodes' in node ? node.childNodes.flatMap((child) => elements(child, name)) : [])];
}

function hrefOf(node: DefaultTreeAdapterTypes.Element | undefined): string | undefined {
  return node?.attrs.find(({ name }) => name === 'href')?.value;
}

/** Every element name of a fragment but those that a citation may have. */
function strange(fragment: DefaultTreeAdapterTypes.DocumentFragment, allowed: readonly string[]): string[] {
  const names = (node: Node): string[] => [
    ...(node.nodeName.startsWith('#') ? [] : [node.nodeName]),
    ...('childNodes' in node ? node.childNodes.flatMap(names) : []),
  ];
  return fragment.childNodes.flatMap(names).filter((name) => !allowed.includes(name));
}

function readMarkdown(source: string, flavour: 'commonmark' | 'gfm') {
  return flavour === 'gfm'
    ? fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
    : fromMarkdown(source);
}

/** The link to what is cited. (GFM makes links of addresses in the words besides, escaped or not.) */
function linkTo(node: Nodes, url: string): Link | undefined {
  if (node.type === 'link' && node.url === url) return node;
  for (const child of 'children' in node ? node.children : []) {
    const link = linkTo(child as Nodes, url);
    if (link) return link;
  }
  return undefined;
}

describe('Markdown', () => {
  it('says what, where and who', () => {
    expect(markdown(HANDLE)).toBe(
      '[vfio\\_device handle](https://example.org/kb/positions/vfio-device-handle/) (position in “Live migration of NVMe VFs”, Parley; held by Ada Author, build robot since 2022-12-07)',
    );
  });

  it.each(['commonmark', 'gfm'] as const)('reads back as it went in (%s)', (flavour) => {
    fc.assert(
      fc.property(hostileItem, (item) => {
        const tree = readMarkdown(markdown(item), flavour);
        expect(tree.children.map(({ type }) => type)).toEqual([
          item.quote === undefined ? 'paragraph' : 'blockquote',
        ]);
        const [words, source] =
          item.quote === undefined
            ? [undefined, tree.children[0]]
            : (tree.children[0] as Blockquote).children;
        const title = linkTo(source as Nodes, item.URL);
        expect({
          title: title && textOf(title),
          url: title?.url,
          ...(words && { quote: textOf(words) }),
        }).toEqual(toFind(item, 'title', 'url', 'quote'));
        expect(textOf(source)).toBe(`${item.quote === undefined ? '' : '— '}${item.title} (${about(item)})`);
      }),
    );
  });

  it('has a footnote that GFM reads back as it went in', () => {
    fc.assert(
      fc.property(hostileItem, (item) => {
        const { children } = readMarkdown(footnote(item), 'gfm');
        expect(children.map(({ type }) => type)).toEqual(['paragraph', 'footnoteDefinition']);
        const [mark] = (children[0] as Paragraph).children;
        expect(mark).toMatchObject({ type: 'footnoteReference', label: item.label });
        const note = children[1] as Nodes;
        expect(note).toMatchObject({ label: item.label });
        const title = linkTo(note, item.URL);
        expect({ title: title && textOf(title), url: title?.url }).toEqual(toFind(item, 'title', 'url'));
        expect(textOf(note)).toBe(
          `${item.quote === undefined ? '' : `“${item.quote}” — `}${item.title} (${about(item)})`,
        );
      }),
    );
  });
});

describe('HTML', () => {
  it('reads back as it went in', () => {
    fc.assert(
      fc.property(hostileItem, (item) => {
        const fragment = parseFragment(html(item));
        const [title] = elements(fragment, 'a');
        const [words] = elements(fragment, 'p');
        expect({
          title: title && htmlText(title),
          url: hrefOf(title),
          ...(words && { quote: htmlText(words) }),
        }).toEqual(toFind(item, 'title', 'url', 'quote'));
        expect(htmlText(fragment)).toBe(`${item.quote ?? ''}${item.title} (${about(item)})`);
        expect(strange(fragment, ['a', 'cite', 'blockquote', 'p', 'footer'])).toEqual([]);
      }),
    );
  });
});

describe('AsciiDoc', () => {
  it('is a link, and of words a quote block', () => {
    expect(asciidoc(HANDLE)).toBe(
      'link:++https://example.org/kb/positions/vfio-device-handle/++[vfio_device handle] (position in “Live migration of NVMe VFs”, Parley; held by Ada Author, build robot since 2022-12-07)',
    );
    expect(asciidoc(WORDS)).toMatch(/^\[quote\]\n____\n\{empty\}It is centered/);
  });

  it('reads back by Asciidoctor as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(hostileItem, async (item) => {
        const fragment = parseFragment(String(await convert(asciidoc(item), {})));
        const [title] = elements(fragment, 'a');
        const paragraphs = elements(fragment, 'p').map(htmlText);
        expect({
          title: title && htmlText(title),
          url: hrefOf(title),
          ...(paragraphs.length > 1 && { quote: paragraphs[0] }),
        }).toEqual(toFind(item, 'title', 'url', 'quote'));
        expect(paragraphs.at(-1)).toBe(
          `${item.quote === undefined ? '' : '— '}${item.title} (${about(item)})`,
        );
        expect(strange(fragment, ['a', 'p', 'div', 'blockquote'])).toEqual([]);
      }),
    );
  });
});

describe('the Link: trailer', () => {
  it('is one line: the address, and the title as a remark', () => {
    fc.assert(
      fc.property(hostileItem, (item) => {
        const [, url, title] = /^Link: (\S+) # (.+)$/u.exec(link(item)) ?? [];
        expect({ title, url }).toEqual(toFind(item, 'title', 'url'));
      }),
    );
  });
});
