import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { literalOf } from './expressions.ts';
import { evidenceOffset, offsetsOf } from './links.ts';

/** What an `<Evidence>` names, and the offset at which that stands letter by letter; or what must be mended. Nothing where its key is code. */
export type EvidenceReading =
  | { readonly key: string; readonly start: number }
  | { readonly code: string; readonly message: string };

const WRITE = '<Evidence of="post#argument" />';

/** Reads an `<Evidence>`. */
export function readEvidence(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  source: string,
): EvidenceReading | undefined {
  if (node.children.length > 0)
    return { code: 'evidence-words', message: `what stands in <Evidence> is not shown: write ${WRITE}` };
  const named = node.attributes.filter((one) => one.type === 'mdxJsxAttribute' && one.name === 'of');
  const [of] = named;
  const written = typeof of?.value === 'object' && of.value !== null ? literalOf(of.value.value) : of?.value;
  if (of !== undefined && written === undefined) return undefined;
  const key = (written ?? '').trim();
  if (key === '' || named.length > 1)
    return { code: 'evidence-key', message: `name the argument once: ${WRITE}` };
  const start = evidenceOffset(source, offsetsOf(node.position).start, key);
  if (start === undefined)
    return { code: 'escaped-id', message: `the key "${key}" is written with escapes: write it as it is` };
  return { key, start };
}
