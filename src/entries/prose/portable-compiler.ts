import type { Link, PhrasingContent, Root } from 'mdast';
import { type Extension as FromMarkdown, fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfm } from 'micromark-extension-gfm';
import { mdxjs } from 'micromark-extension-mdxjs';
import type { Code, Construct, Extension, State } from 'micromark-util-types';

/**
 * Replaces `compiler.ts` in the bundled commands (`npm run bundle`), which must run without native modules: they check nothing and build
 * nothing. Much slower; a property test compares the two.
 */
export const SYNTAX = { gfm: true, wikilinks: true, frontmatter: false } as const;

const LEFT = 91;
const RIGHT = 93;

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikiLink: 'wikiLink';
    wikiLinkText: 'wikiLinkText';
  }
}

/** `[[`, anything over any number of lines, and the next `]]`. */
const wikiLink: Construct = {
  name: 'wikiLink',
  tokenize(effects, ok, nok) {
    let isEmpty = true;
    const open: State = (code) => {
      effects.enter('wikiLink');
      effects.enter('wikiLinkText');
      effects.consume(code);
      return openSecond;
    };
    const openSecond: State = (code) => {
      if (code !== LEFT) return nok(code);
      effects.consume(code);
      return first;
    };
    // An empty target makes no link.
    const first: State = (code) => (code === 124 ? nok(code) : inside(code));
    const inside: State = (code) => {
      if (code === null) return nok(code);
      if (isLineEnding(code)) {
        effects.exit('wikiLinkText');
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        effects.enter('wikiLinkText');
        isEmpty = false;
        return inside;
      }
      effects.consume(code);
      if (code === RIGHT) return close;
      isEmpty = false;
      return inside;
    };
    const close: State = (code) => {
      if (code !== RIGHT) {
        isEmpty = false;
        return inside(code);
      }
      if (isEmpty) return nok(code);
      effects.consume(code);
      effects.exit('wikiLinkText');
      effects.exit('wikiLink');
      return ok;
    };
    return open;
  },
};

function isLineEnding(code: Code): boolean {
  return code !== null && code < -2;
}

const wikiLinks: Extension = { text: { [LEFT]: wikiLink } };

const linksFromWikiLinks: FromMarkdown = {
  enter: {
    wikiLink(token) {
      const [target = '', ...words] = this.sliceSerialize(token).slice(2, -2).split('|');
      const written = words.length === 0 ? target : words.join('|');
      const [paragraph] = syntaxTree(written).children;
      const children: PhrasingContent[] =
        words.length > 0 && paragraph?.type === 'paragraph'
          ? paragraph.children
          : [{ type: 'text', value: written }];
      const link: Link = { type: 'link', url: target, children: children as Link['children'] };
      this.enter(link, token);
    },
  },
  exit: {
    wikiLink(token) {
      this.exit(token);
    },
  },
};

/** @throws if it is not valid MDX */
export function syntaxTree(source: string): Root {
  return fromMarkdown(source, {
    extensions: [gfm(), mdxjs(), wikiLinks],
    mdastExtensions: [gfmFromMarkdown(), mdxFromMarkdown(), linksFromWikiLinks],
  });
}

/** Does nothing: the bundled commands build nothing. */
export function compile(): void {}
