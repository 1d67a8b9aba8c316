import { findCitations } from './find.ts';

/** What a permalink leads to. */
export interface Linked {
  readonly key: string;
  /** Address of the site's home page; undefined where it is a path. */
  readonly site?: string;
  readonly revision?: string;
}

/** What a permalink, or a path from the root, leads to; undefined of any other text, and of what has no key of its own: a debate, a post. */
export function linkedBy(text: string): Linked | undefined {
  const address = text.trim();
  if (!/^(?:https?:\/)?\//.test(address)) return undefined;
  const [citation] = findCitations(`${address}\n`, 'address.txt').citations;
  if (citation?.as !== 'permalink' || citation.page !== undefined) return undefined;
  const { key, home, revision } = citation;
  return {
    key,
    ...(home?.startsWith('http') && { site: home }),
    ...(revision !== undefined && { revision }),
  };
}
