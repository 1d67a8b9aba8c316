import { resolve } from 'node:path';
import {
  citationOf,
  type FormatName,
  formatCitation,
  linkedBy,
  type StyleName,
} from '../../src/citations/index.ts';
import { readEntries } from '../../src/entries/index.ts';
import { buildKnowledge, isListed, wholeKey } from '../../src/knowledge/index.ts';
import { publishedAt } from '../site/published-at.ts';
import { printJson, printText, warn } from '../terminal.ts';
import { trust } from '../trust.ts';
import type { Cited } from './from-site.ts';
import { whyNotCited } from './why-not.ts';

/** What a citation is asked for with. */
export interface Asked {
  readonly content: string;
  readonly format: FormatName;
  readonly style: StyleName | undefined;
  readonly words?: string;
  readonly latest: boolean | undefined;
  readonly base?: string;
  /** Where permalinks lead. */
  readonly site?: string;
  readonly accessed?: string;
  readonly offline?: boolean;
  readonly json?: boolean;
}

/**
 * Prints the citation of something, from a published site where there is no content folder. Returns the exit code.
 * @param given Its key or its permalink; without a content folder, the site of a permalink is asked unless `site` names another.
 */
export async function cited(
  given: string,
  isFolder: boolean,
  { content, format, style, latest, json, ...options }: Asked,
): Promise<number> {
  const asked = { ...options, ...(latest && { unpinned: true }) };
  const linked = linkedBy(given);
  const key = linked?.key ?? given;
  const from = isFolder ? undefined : (options.site ?? linked?.site);
  const citable =
    from === undefined
      ? await citedFromFolder(key, content, asked)
      : await (await import('./from-site.ts')).citedFromSite(key, from, asked);
  if ('why' in citable) {
    warn(`cite: ${citable.why}`);
    return citable.code;
  }
  const { item } = citable;
  if (linked?.revision !== undefined && item.version !== undefined && item.version !== linked.revision)
    warn(
      `cite: the permalink is of revision ${linked.revision}; what is cited is revision ${item.version}, that of today`,
    );
  const citation = formatCitation(item, format, style).trimEnd();
  if (json) printJson({ key: item.id, format, citation, item });
  else
    printText(`${citation}
`);
  return 0;
}

/** The citation of something in a content folder, or why there is none. */
async function citedFromFolder(
  key: string,
  content: string,
  options: Omit<Asked, 'content' | 'format' | 'style' | 'latest' | 'json'> & { readonly unpinned?: boolean },
): Promise<Cited> {
  const kb = buildKnowledge(await readEntries(resolve(content), trust()));
  const whole = wholeKey(kb, key);
  if (whole.ok && !isListed(kb, whole.key))
    warn(
      `cite: "${whole.key}" is part of a draft: unless it is on record already, the check of documents does not know it until "draft: true" is taken out of its debate`,
    );
  const item = citationOf(kb, key, { ...options, ...(await publishedAt(content, options)) });
  return item === undefined ? { why: whyNotCited(kb, key, content, options.words), code: 1 } : { item };
}
