import { describe, expect, it } from 'vitest';
import { wordsInText } from './index.ts';

function problemsIn(source: string, language = 'de'): string[] {
  return wordsInText(source, language).problems.map(
    ({ line, message, suggestion }) =>
      `${line}: ${message}${suggestion ? `; did you mean "${suggestion}"?` : ''}`,
  );
}

describe('words.yaml', () => {
  it('puts texts and forms in place of the English ones', () => {
    const source =
      "layout:\n  site: Seite\ncounts:\n  posts: { one: Ein Beitrag, other: '{count} Beiträge' }\n  threads: '{count} Fäden'\n";
    expect(wordsInText(source, 'de')).toEqual({
      words: {
        layout: { site: 'Seite' },
        counts: { posts: { one: 'Ein Beitrag', other: '{count} Beiträge' }, threads: '{count} Fäden' },
      },
      problems: [],
    });
    expect(wordsInText('# Later\n', 'de')).toEqual({ words: {}, problems: [] });
  });

  it.each([
    ['layuot:\n  site: Seite\n', '1: unknown field "layuot"; did you mean "layout"?'],
    ['layout:\n  sit: Seite\n', '2: unknown field "sit" in layout; did you mean "site"?'],
    ['layout: Seite\n', '1: layout ("Seite"): write a mapping of names to texts'],
    [
      "thread:\n  to: 'an {nmae}'\n",
      '2: thread.to ("an {nmae}"): has no place {nmae}: its places are {name}',
      '2: thread.to ("an {nmae}"): lacks {name}',
    ],
    ["layout:\n  site: 'Seite {n}'\n", '2: layout.site ("Seite {n}"): has no place {n}: it has none'],
    [
      "thread:\n  to: 'an {name} }'\n",
      '2: thread.to ("an {name} }"): has a brace that is no part of a place such as {count}',
    ],
    ['counts:\n  posts: Beiträge\n', '2: counts.posts ("Beiträge"): lacks {count}'],
    [
      'counts:\n  posts: { one: Einer, other: Mehrere }\n',
      '2: counts.posts.other ("Mehrere"): lacks {count}',
    ],
    ["layout:\n  site: ''\n", '2: layout.site (""): write a text of one line'],
  ])('%j is told by line', (source, ...problems) => {
    expect(problemsIn(source)).toEqual(problems);
  });

  it('may have the forms that the language has, and no others', () => {
    const source = "counts:\n  posts: { few: '{count}', other: '{count}' }\n";
    expect(problemsIn(source, 'pl')).toEqual([]);
    expect(problemsIn(source, 'de')).toHaveLength(1);
  });

  it('keeps the groups in which all is well', () => {
    const source = 'theme:\n  dark: Dunkel\nlayout:\n  sit: Seite\n';
    expect(wordsInText(source, 'de').words).toEqual({ theme: { dark: 'Dunkel' } });
  });

  it('is told where it is no YAML', () => {
    expect(problemsIn('layout: {\n')).toHaveLength(1);
  });
});
