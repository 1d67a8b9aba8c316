import { lineIn, type Problem } from '../entries/index.ts';
import { evidenceOf } from './argument-evidence.ts';
import type { Checked } from './check.ts';
import { isQuoted } from './quoted-lines.ts';
import { QuotedSources } from './quoted-sources.ts';

/** Problems for evidence that its post quotes from somebody else, unless marked as intended. */
export function checkQuoted(checked: Checked): Problem[] {
  const sources = new QuotedSources(checked);
  return [...checked.posts.values()].flatMap((post) =>
    post.entry.data.arguments.flatMap((argument, index): Problem[] => {
      // An argument without an existing target has no node.
      const node = checked.byKey.get(`${post.id}#${argument.id}`) ?? evidenceOf(post.entry)(argument).found;
      const range = node.evidence?.range;
      if (range === undefined) return [];
      const at = (field: string) => ({
        file: post.entry.file,
        line: lineIn(post.entry, ['arguments', index, field]),
      });
      const quoted = isQuoted(post.entry, range);
      if (argument.quotes === true && !quoted) {
        const message = `"${argument.id}" has quotes: true, but its evidence is in the author's own words: remove quotes`;
        return [{ code: 'evidence-own', ...at('quotes'), message, severity: 'warning' }];
      }
      if (argument.quotes === true || !quoted) return [];
      const message = sources.sentence(post, range, argument.exact ?? '');
      if (message === undefined) return [];
      return [
        {
          code: 'evidence-quoted',
          ...at('exact'),
          message: `the evidence of "${argument.id}" ${message}, or write quotes: true where it is meant that this post quotes it`,
        },
      ];
    }),
  );
}
