import { findCitations } from './find.ts';

/** The target of a permalink. */
export interface Linked {
  readonly key: string;
  /** Address of the site's home page; undefined for a path. */
  readonly site?: string;
  readonly revision?: string;
}

/**
 * The target of a permalink or of a path from the root; undefined for any other text, and for pages that are not cited by key: a debate, a
 * post.
 */
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
