import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { type ShortNode, styleText } from './style-texts.ts';
import { STYLE_TABLE, type StyleName } from './styles.ts';

/** A node of a style in the form that citeproc-js takes for styles that are not XML. */
interface StyleNode {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (StyleNode | string)[];
}

interface Styles {
  has(name: string): boolean;
  add(name: string, style: StyleNode): void;
}

/** A style, ready for citation-js under `template`. A `numbered` one puts `[1]` before the first reference. */
export function styleOf(name: StyleName): { readonly template: string; readonly numbered: boolean } {
  const style = STYLE_TABLE[name];
  loadStyle(style.template);
  return style;
}

/**
 * Registers a style of the Citation Style Language's collection with citation-js, under its name there ("ieee"). Throws if there is no such
 * style.
 */
function loadStyle(name: string): void {
  const { styles } = plugins.config.get('@csl') as unknown as { styles: Styles };
  if (!styles.has(name)) styles.add(name, styleNode(styleText(name)));
}

/** citeproc-js needs an empty string for a term without words, not a missing value. */
function styleNode({ n, a = {}, c }: ShortNode): StyleNode {
  const children = c?.map((child) => (typeof child === 'string' ? child : styleNode(child)));
  return { name: n, attrs: a, children: children ?? (n === 'term' ? [''] : []) };
}
