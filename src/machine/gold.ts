import { hashOfWords, type Position, positionOf, SearchedText, wholeText } from '../entries/index.ts';
import type { ArgumentNode } from '../knowledge/index.ts';
import type { PublishedBase } from './published-base.ts';

/** Where the gold set is published, below the site's base (docs/gold.md). */
export const GOLD_FILE = 'data/gold.jsonl';

/** A line of the gold set. */
export interface GoldLine {
  readonly debate: string;
  readonly key: string;
  /** Of the post, without angle brackets; absent where its source has none. */
  readonly messageId?: string;
  /** Present where the text of the post was put together from quotations: the span is one of that text. */
  readonly reconstructed?: true;
  readonly by: string;
  readonly date: string;
  /** Where the words stand in the text as sent, in code points, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** SHA-256 of the words, folded. */
  readonly sha256: string;
  readonly targets: readonly { readonly relation: string; readonly target: string }[];
  /** The argument in one sentence of the curator's. */
  readonly gist: string;
}

/** Every argument whose words are known to stand in a post, a JSON object a line, by debate and key. */
export function goldLines({ kb }: PublishedBase): string {
  const texts = new Map<string, SearchedText>();
  const textOf = (post: string) => {
    const entry = kb.posts.get(post)?.entry;
    const text = texts.get(post) ?? new SearchedText(entry === undefined ? '' : wholeText(entry).text);
    texts.set(post, text);
    return text;
  };
  return [...kb.arguments.values()]
    .flatMap((argument): GoldLine[] => {
      const post = kb.posts.get(argument.post ?? '')?.entry.data;
      const words = wordsOf(argument, textOf);
      if (post === undefined || words === undefined || argument.debate === undefined) return [];
      const { key, debate, by, date, targets, gist } = argument;
      const { start, end, sha256 } = words;
      const source = {
        ...(post.messageId !== undefined && { messageId: post.messageId }),
        ...((post.reconstructed ?? post.apart?.reconstructed) && { reconstructed: true as const }),
      };
      return [{ debate, key, ...source, by, date, start, end, sha256, targets: [...targets], gist }];
    })
    .sort((a, b) => (`${a.debate} ${a.key}` < `${b.debate} ${b.key}` ? -1 : 1))
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
}

function wordsOf(
  { post, evidence, apart, withheld }: ArgumentNode,
  textOf: (post: string) => SearchedText,
): (Position & { readonly sha256: string }) | undefined {
  if (apart?.position !== undefined && withheld !== undefined) return { ...apart.position, sha256: withheld };
  if (post === undefined || evidence?.range === undefined) return undefined;
  return { ...positionOf(evidence.range, textOf(post)), sha256: hashOfWords(evidence.exact) };
}
