import { describe, expect, it } from 'vitest';
import { FormatError, settingsIn } from './index.ts';

function problemsIn(source: string): string[] {
  try {
    return settingsIn(source).problems.map(
      ({ line, message, suggestion }) =>
        `${line}: ${message}${suggestion ? `; did you mean "${suggestion}"?` : ''}`,
    );
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return [`refused: ${error.message}`];
  }
}

describe('what is wrong in parley.yaml is named with its line', () => {
  it.each([
    ['format: two\n', 'refused: parley.yaml:1: format must be a number: write format: 2'],
    ['format: 0\n', 'refused: parley.yaml:1: format must be a number: write format: 2'],
    ['format:\n', 'refused: parley.yaml:1: format must be a number: write format: 2'],
    [
      'title: A\nformat: 3\n',
      'refused: parley.yaml:2: the folder is of format 3, and this Parley reads formats 1 to 2: take a newer Parley',
    ],
    ['title: [a]\n', '1: title: write a text of one line, such as Ring debates'],
    ['title: ""\n', '1: title (""): write a text of one line, such as Ring debates'],
    ['title:\n', '1: title: write a text of one line, such as Ring debates'],
    ['title: "a\\u202Eb"\n', '1: title ("a\u202Eb"): write a text of one line, such as Ring debates'],
    ['tagline: 7\n', '1: tagline: write a text of one line, such as Who argued what, and in which words'],
    [
      'description: {}\n',
      '1: description: write a text of one line, such as How many rings a driver needs, and who said why.',
    ],
    ['language: english\n', '1: language ("english"): write a language tag (BCP 47), such as en or pt-BR'],
    ['language: no\nlanguage-2: 1\n', '2: unknown field "language-2"; did you mean "language"?'],
    ['publisher: true\n', '1: publisher: write a text of one line, such as Example project'],
    [
      'base: https://example.org/\n',
      '1: base ("https://example.org/"): write the path that the site is served under, such as /rings/',
    ],
    [
      'base: /a/../b/\n',
      '1: base ("/a/../b/"): write the path that the site is served under, such as /rings/',
    ],
    [
      'site: example.org\n',
      '1: site ("example.org"): write the address that the site is published at, such as https://example.org; a path belongs in base',
    ],
    [
      'site: https://example.org/rings/\n',
      '1: site ("https://example.org/rings/"): write the address that the site is published at, such as https://example.org; a path belongs in base',
    ],
    [
      'site: "javascript:alert(1)"\n',
      '1: site ("javascript:alert(1)"): write the address that the site is published at, such as https://example.org; a path belongs in base',
    ],
    ['search: fast\n', '1: search ("fast"): write simple or archive'],
    ['lists: [rings]\n', '1: lists: write a mapping of the names of lists to what is known of each'],
    [
      'lists:\n  rings: rings.lists.example.org\n',
      '2: lists.rings ("rings.lists.example.org"): write what is known of the list: id, name, archive',
    ],
    [
      'lists:\n  rings:\n    archve: https://x.example\n',
      '3: unknown field "archve" in lists.rings; did you mean "archive"?',
    ],
    [
      'lists:\n  rings:\n    id: <rings.example.org>\n',
      '3: lists.rings.id ("<rings.example.org>"): write the List-Id without < and >, such as rings.lists.example.org',
    ],
    [
      'lists:\n  rings:\n    archive: lists.example.org\n',
      '3: lists.rings.archive ("lists.example.org"): write the address of the archive, such as https://lists.example.org/rings/',
    ],
    ['lists:\n  rings:\n    name: [a]\n', '3: lists.rings.name: write a text of one line, such as rings'],
    ['licence: MIT\n', '1: licence ("MIT"): write a mapping with posts and annotations'],
    ['license:\n  posts: MIT\n', '1: unknown field "license"; did you mean "licence"?'],
    ['licence:\n  notes: MIT\n', '2: unknown field "notes" in licence'],
    ['licence:\n  annotations: 4\n', '2: licence.annotations: write a text of one line, such as CC-BY-4.0'],
    ['contact: the curator\n', '1: contact ("the curator"): write a mail address or an https:// address'],
    [
      'trusted: yes\n',
      '1: trusted ("yes"): write true or false (YAML 1.2 reads yes as text: write trusted: true)',
    ],
    [
      'theme: red\n',
      '1: unknown field "theme": the settings are format, title, tagline, description, language, publisher, base, site, search, posts, redirects, lists, licence, contact, navigation, footer, icon, logo, colours, fonts, trusted',
    ],
    ['navigation: two-rings\n', '1: navigation ("two-rings"): write a list, of which each has title and to'],
    ['navigation:\n  - two-rings\n', '2: navigation.0 ("two-rings"): write a mapping with title and to'],
    ['navigation:\n  - to: two-rings\n', '2: navigation.0.title is missing'],
    [
      'navigation:\n  - title: A\n    to: javascript:alert(1)\n',
      '3: navigation.0.to ("javascript:alert(1)"): write the id of an entry, a path of the site such as /about/standing/, or an address such as https://example.org/',
    ],
    [
      'navigation:\n  - title: A\n    to: //example.org/\n',
      '3: navigation.0.to ("//example.org/"): write the id of an entry, a path of the site such as /about/standing/, or an address such as https://example.org/',
    ],
    [
      'navigation:\n  - title: A\n    to: /a/../b/\n',
      '3: navigation.0.to ("/a/../b/"): write the id of an entry, a path of the site such as /about/standing/, or an address such as https://example.org/',
    ],
    [
      'navigation:\n  - title: A\n    to: two rings\n',
      '3: navigation.0.to ("two rings"): write the id of an entry, a path of the site such as /about/standing/, or an address such as https://example.org/',
    ],
    [
      'footer: "[us](javascript:alert)"\n',
      '1: footer ("[us](javascript:alert)"): write each link as [words](https://example.org/), with an http:// or https:// address without spaces and brackets',
    ],
    [
      'footer: [a]\n',
      '1: footer: write a text of one line, such as Kept by [the ring list](https://lists.example.org/rings/).',
    ],
    ['colours: "#06c"\n', '1: colours ("#06c"): write a mapping with accent, link, ink, paper'],
    [
      'colours:\n  accent: red\n',
      '2: colours.accent ("red"): write a colour as # and six hex digits, in quotes, such as \'#8a3b1e\'; or one for each theme, light and dark',
    ],
    [
      'colours:\n  ink:\n    light: "#06c}"\n',
      '3: colours.ink.light ("#06c}"): write a colour as # and six hex digits, in quotes, such as \'#8a3b1e\'',
    ],
    [
      'colours:\n  link: { light: "#06c", drak: "#06c" }\n',
      '2: unknown field "drak" in colours.link; did you mean "dark"?',
    ],
    [
      'colours:\n  accent: "#ffcc00"\n',
      '2: colours.accent ("#ffcc00"): in the light theme text of #ffcc00 on #efece4 has a contrast of 1.28, and text needs 4.5: the nearest that passes is \'#826800\'',
    ],
    [
      'colours:\n  paper:\n    dark: "#444"\n',
      '3: colours.paper.dark ("#444"): in the dark theme text of #a9a69f on #504f4f has a contrast of 3.35, and text needs 4.5: the nearest that passes is \'#2f2f2f\'',
    ],
    ['titel: Rings\n', '1: unknown field "titel"; did you mean "title"?'],
  ])('%j: %s', (source, problem) => {
    expect(problemsIn(source)).toEqual([problem]);
  });

  it.each([
    ['title: a\ntitle: b\n', /^refused: parley\.yaml:2: is not YAML: Map keys must be unique/],
    ['title: [a\n', /^refused: parley\.yaml:1: is not YAML: /],
    ['- title\n', /^refused: parley\.yaml:1: must be a mapping/],
    ['title: a\n---\ntitle: b\n', /^refused: parley\.yaml:\d: is not YAML: /],
    [`format: 2\nlists: ${'['.repeat(50_000)}`, /^refused: parley\.yaml:\d: /],
    [
      `x0: &a0 [a, a, a]\n${Array.from({ length: 12 }, (_, i) => `x${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]\n`).join('')}`,
      /^refused: parley\.yaml:2: repeats values \(\*name\) too often: write them out$/,
    ],
  ])('YAML that cannot be read is refused with its line (%#)', (source, problem) => {
    expect(problemsIn(source)).toEqual([expect.stringMatching(problem)]);
  });
});
