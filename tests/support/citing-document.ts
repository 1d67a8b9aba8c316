import { type Catalogue, citedAddress, citeKey, EVIDENCE, lookUp } from '../../src/citations/index.ts';

/** How a format writes a permalink, a key, and a quotation with its citation. */
interface Writing {
  readonly ending: string;
  readonly permalink: (url: string, at: number) => string;
  readonly key: (key: string) => string;
  readonly quotation: (words: string, key: string) => string;
}

export const WRITINGS: readonly Writing[] = [
  {
    ending: 'md',
    permalink: (url) => `See [it](${url}).\n`,
    key: (key) => `As it says [@${key}].\n`,
    quotation: (words, key) => `> ${words}\n\n— A. Author [@${key}]\n`,
  },
  {
    ending: 'rst',
    permalink: (url) => `See \`it <${url}>\`__.\n`,
    key: (key) => `As it says :cite:\`${key}\`.\n`,
    quotation: (words, key) => `He says:\n\n    ${words}\n\n    -- A. Author :cite:\`${key}\`\n`,
  },
  {
    ending: 'adoc',
    permalink: (url) => `See ${url}[it].\n`,
    key: (key) => `As it says cite:[${key}].\n`,
    quotation: (words, key) => `[quote, A. Author, cite:[${key}]]\n____\n${words}\n____\n`,
  },
  {
    ending: 'tex',
    permalink: (url) => `See \\href{${url.replace('#', '\\#')}}{it}.\n`,
    key: (key) => `As it says~\\cite[p.~1]{${key}}.\n`,
    quotation: (words, key) => `\\begin{quote}\n${words}\n\\end{quote}\\cite{${key}}\n`,
  },
  {
    ending: 'typ',
    permalink: (url) => `See #link("${url}")[it].\n`,
    key: (key) => `As it says @${key}.\n`,
    quotation: (words, key) => `#quote(block: true, attribution: <${key}>)[${words}]\n`,
  },
];

/** A document that cites each thing: `byUrl` by its permalink with today's revision, else by key; evidence is quoted as well. */
export function citingDocument(
  catalogue: Catalogue,
  writing: Writing,
  byUrl: (at: number) => boolean,
): string {
  const lookup = lookUp(catalogue);
  const evidence = catalogue.things.flatMap(({ key }) => lookup.find(key + EVIDENCE) ?? []);
  const paragraphs = [...catalogue.things, ...evidence].map((thing, at) => {
    const line = lookup.now(thing);
    const { words } = line;
    if (words.kind === 'evidence') return writing.quotation(words.exact ?? '', citeKey(thing.key));
    if (!byUrl(at)) return writing.key(citeKey(thing.key));
    return writing.permalink(catalogue.home + citedAddress(thing.key, line, thing.revision), at);
  });
  return paragraphs.join('\n');
}

/** Pins of everything to today's revisions. */
export function pinsOf(catalogue: Catalogue): Map<string, string> {
  const lookup = lookUp(catalogue);
  const evidence = catalogue.things.flatMap(({ key }) => lookup.find(key + EVIDENCE) ?? []);
  return new Map([...catalogue.things, ...evidence].map(({ key, revision }) => [key, revision]));
}
