import { Cite, type CSL, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import type { CitationItem, CitedName } from './item.ts';

// The key is ours, and our own escaping (tex.ts) loses no letter; the plugin's would.
Object.assign(plugins.config.get('@bibtex').format, {
  useIdAsLabel: true,
  checkLabel: false,
  asciiOnly: false,
});

/** The item with `spell` applied to every text that is printed as words. */
export function spelled(item: CitationItem, spell: (text: string) => string): CitationItem {
  return {
    ...item,
    title: spell(item.title),
    'container-title': spell(item['container-title']),
    genre: spell(item.genre),
    abstract: spell(item.abstract),
    publisher: spell(item.publisher),
    ...(item.author && { author: item.author.map((name) => spelledName(name, spell)) }),
  };
}

/** The item as citation-js takes it. */
export function cite(item: CitationItem, more: Partial<CSL> = {}): Cite {
  return new Cite([{ ...item, ...more }]);
}

function spelledName(name: CitedName, spell: (text: string) => string): CitedName {
  return Object.fromEntries(Object.entries(name).map(([part, text]) => [part, spell(text)])) as CitedName;
}
