import type { DocumentFormat, Span } from '../document.ts';
import { spansOf } from '../spans.ts';
import { quotedIn } from './bibliography.ts';

/** A string of JSON, with the name of its field if that may quote; or a bracket. */
const TOKEN = /"(abstract|note|annote|quote)"\s*:\s*"((?:[^"\\]|\\.)*)"|"(?:[^"\\]|\\.)*"|[{}]/dgs;

/** CSL-JSON: the ids of the items. */
export const cslFile: DocumentFormat = {
  name: 'CSL-JSON',
  endings: ['.json'],
  isProse: false,
  unread: () => [],
  keysIn: (text) => [
    ...spansOf(text, /"(?:id|citation-key)"\s*:\s*"([^"\\\s]+)"/dg, 1),
    ...spansOf(text, /"custom"\s*:\s*\{\s*"key"\s*:\s*"([^"\\\s]+)"/dg, 1),
  ],
  entriesIn: (text) => spansOf(text, /"id"\s*:\s*"([^"\\\s]+)"/dg, 1),
  fieldsIn,
  wordsOf: (written) => unescaped(written).replace(/<span class="nocase">|<\/span>/g, ''),
};

/**
 * Abstracts, notes and quoted words. Their source is the enclosing item, which is the outermost object, or the second if one object holds
 * all.
 */
function fieldsIn(text: string) {
  const fields: (Span & { by: Span; orSummary?: boolean })[] = [];
  const open: { start: number; isItem: boolean; fields: { name: string; value: Span }[] }[] = [];
  for (const { 0: token, 1: name, index, indices } of text.matchAll(TOKEN)) {
    if (token === '{') open.push({ start: index, isItem: false, fields: [] });
    else if (token === '"id"' || token === '"URL"') {
      const last = open.at(-1);
      if (last) last.isItem = true;
    } else if (token === '}') {
      const closed = open.pop();
      if (closed === undefined || closed.fields.length === 0) continue;
      const by = { start: closed.start, end: index + 1 };
      const above = open.at(-1);
      if (above !== undefined && !closed.isItem) {
        for (const field of closed.fields) above.fields.push(field);
        continue;
      }
      for (const { name: field, value } of closed.fields)
        if (field === 'abstract') fields.push({ ...value, by, orSummary: true });
        else if (field === 'quote') fields.push({ ...value, by });
        else for (const quoted of quotedIn(text, value, by)) fields.push(quoted);
    } else if (name !== undefined && indices?.[2]) {
      const [start, end] = indices[2];
      open.at(-1)?.fields.push({ name, value: { start, end } });
    }
  }
  return fields;
}

/** A string of JSON without its escapes (RFC 8259, section 7). */
function unescaped(written: string): string {
  return written.replace(/\\(?:u([0-9A-Fa-f]{4})|([bfnrt])|(.))/gs, (_, code, blank, one) =>
    code === undefined ? (blank === undefined ? one : ' ') : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
