import { createHighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import c from 'shiki/langs/c.mjs';
import python from 'shiki/langs/python.mjs';
import shell from 'shiki/langs/shellscript.mjs';
import type { Stretch } from '../post/words.ts';

/** What a block may have to be highlighted: in a longer one the time is better spent on the next page. */
const LONGEST = 20_000;
const LONGEST_LINE = 400;

/** Names of the languages, as a body's fences have them, to those of the grammars. */
const GRAMMARS: Readonly<Record<string, string>> = { c: 'c', python: 'python', sh: 'shellscript' };

/** Colours that stand for classes: the theme gives a scope a colour, the class gets the colours of the reader's theme. */
const CLASSES: readonly (readonly [name: string, scopes: string[]])[] = [
  ['t-comment', ['comment', 'punctuation.definition.comment']],
  ['t-string', ['string', 'constant.other.placeholder', 'constant.character.escape']],
  ['t-keyword', ['keyword.control', 'keyword.other', 'storage', 'support.type']],
  ['t-number', ['constant.numeric', 'constant.language']],
  ['t-name', ['entity.name', 'support.function']],
  ['t-macro', ['keyword.control.directive', 'punctuation.definition.directive', 'meta.preprocessor string']],
];

const colourOf = (at: number) => `#0000${(at + 1).toString(16).padStart(2, '0')}`;
const classOf = new Map(CLASSES.map(([name], at) => [colourOf(at), name]));

const highlighter = await createHighlighterCore({
  themes: [
    {
      name: 'classes',
      type: 'light',
      fg: '#000000',
      bg: '#ffffff',
      settings: CLASSES.map(([, scope], at) => ({ scope, settings: { foreground: colourOf(at) } })),
    },
  ],
  langs: [c, python, shell],
  engine: createJavaScriptRegexEngine({ forgiving: true }),
});

/** Pieces of code whose tokens are remembered: a post is shown on its own page and soon on another. */
const MOST_REMEMBERED = 2000;
const remembered = new Map<string, readonly Stretch[]>();

/** The tokens of a piece of code that have a colour, as elements with a class; none where the language is unknown or the
 *  piece too long. */
export function tokensIn(text: string, language: string): readonly Stretch[] {
  const lang = GRAMMARS[language];
  if (lang === undefined || text.length > LONGEST) return [];
  const key = `${lang}\n${text}`;
  const known = remembered.get(key) ?? tokensOf(text, lang);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, known);
  return known;
}

function tokensOf(text: string, lang: string): Stretch[] {
  const lines = highlighter.codeToTokensBase(text, {
    lang,
    theme: 'classes',
    tokenizeMaxLineLength: LONGEST_LINE,
    // Without a limit of its own (500 ms a line): the first line of a language takes that on a busy machine, and its page would be another.
    tokenizeTimeLimit: 0,
  });
  const tokens: { name: string; start: number; end: number }[] = [];
  for (const { content, offset, color } of lines.flat()) {
    const name = classOf.get(color?.toLowerCase() ?? '');
    if (name === undefined || content.trim() === '') continue;
    const last = tokens.at(-1);
    if (last?.name === name && last.end === offset) last.end += content.length;
    else tokens.push({ name, start: offset + content.search(/\S/), end: offset + content.length });
  }
  return tokens.map(({ name, start, end }) => {
    const open = `<span class="${name}">`;
    return { start, end, open, reopen: open, close: '</span>' };
  });
}
