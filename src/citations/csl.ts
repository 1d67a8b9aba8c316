import { Cite, type CSL, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { CitationItem, CitedName } from './item.ts';

// Keep our own key and our own escaping (tex.ts): the plugin's escaping loses letters.
Object.assign(plugins.config.get('@bibtex').format, {
  useIdAsLabel: true,
  checkLabel: false,
  asciiOnly: false,
});

/** The item with `spell` applied to every text that is printed as prose. */
export function spelled(item: CitationItem, spell: (text: string) => string): CitationItem {
  return {
    ...item,
    title: spell(item.title),
    ...(item['container-title'] !== undefined && { 'container-title': spell(item['container-title']) }),
    genre: spell(item.genre),
    publisher: spell(item.publisher),
    ...(item.abstract !== undefined && { abstract: spell(item.abstract) }),
    ...(item.author && { author: item.author.map((name) => spelledName(name, spell)) }),
  };
}

/** The item as citation-js takes it, without the fields that only we use. */
export function cite(item: CitationItem, more: Partial<CSL> = {}): Cite {
  const { kind: _kind, quote: _quote, sent: _sent, label, author, ...fields } = item;
  const names = author && { author: author as NonNullable<CSL['author']> };
  return new Cite([{ ...fields, ...names, id: label, 'citation-key': label, ...more }]);
}

/** The name with `spell` applied to each of its parts. */
export function spelledName(name: CitedName, spell: (text: string) => string): CitedName {
  return Object.fromEntries(Object.entries(name).map(([part, text]) => [part, spell(text)])) as CitedName;
}
