import { postOfAddress, within } from '../knowledge/post-address.ts';
import type { Result } from './answer.ts';
import { joinTerms, withoutMore } from './indexed-text.ts';
import { hasTerm, occurrences } from './occurrences.ts';
import { placesIn } from './page-record.ts';
import type { PagefindPage } from './pagefind.ts';
import type { SearchRecord } from './record.ts';
import { markAll, type Span, snippet } from './snippet.ts';

/** Whether a page contains the term: in its words, its title, or its hidden search terms. */
export function isFoundBy({ content, meta }: PagefindPage, term: string): boolean {
  return [joinTerms(withoutMore(content)), ...Object.values(meta)].some((text) => hasTerm(text, term));
}

/** A post as a result: the paragraph that matches the terms best, and its line. */
export function foundPost(
  page: PagefindPage,
  terms: readonly string[],
  score: number,
  debateTitle: (id: string) => string,
): Result {
  const { meta, filters } = page;
  const { line, text, spans } = bestParagraph(page, terms);
  const address = postOfAddress(page.url);
  const record: SearchRecord = {
    kind: 'post',
    title: meta.title ?? '',
    text,
    names: meta.message === undefined ? [] : [meta.message],
    author: meta.author ?? '',
    date: (filters.date ?? []).find((day) => day.length === 10) ?? '',
    debate: debateTitle(filters.debate?.[0] ?? ''),
    address: line === undefined ? address : within(address, `L${line + 1}`),
  };
  return {
    record,
    score,
    title: markAll(record.title, occurrences(record.title, terms)),
    snippet: snippet(text, spans),
    words: [...new Set(spans.map(({ start, end }) => text.slice(start, end)))],
  };
}

interface Paragraph {
  readonly line: number | undefined;
  readonly text: string;
  readonly spans: readonly Span[];
}

/** The paragraph with the most terms, weighted by how well they match; the first of equals. */
function bestParagraph(page: PagefindPage, terms: readonly string[]): Paragraph {
  let best: Paragraph | undefined;
  let most = -1;
  for (const { line, text } of paragraphsOf(page)) {
    const spans = occurrences(text, terms);
    const worth = terms.reduce(
      (sum, _, asked) =>
        sum + spans.reduce((best, s) => (s.asked === asked ? Math.max(best, s.quality) : best), 0),
      0,
    );
    if (worth > most) [best, most] = [{ line, text, spans }, worth];
  }
  return best ?? { line: undefined, text: '', spans: [] };
}

function paragraphsOf({ url, content }: PagefindPage): { line: number | undefined; text: string }[] {
  const places = placesIn(/[^/#]*$/.exec(url)?.[0] ?? '');
  if (places.length === 0) return [{ line: undefined, text: joinTerms(withoutMore(content)) }];
  const words = withoutMore(content).split(' ');
  return places.map(([line, word], i) => ({
    line,
    text: joinTerms(words.slice(word, places[i + 1]?.[1]).join(' ')),
  }));
}
