import type { Answer } from './answer.ts';

/** What was found, in a sentence for everybody, those who hear it too. */
export function summary({ total, how, query, corrected, unfinished, most = 0 }: Answer): string {
  if (query.trim() === '') return '';
  if (unfinished === true)
    return total === 0 ? 'Searching posts…' : `${counted(total)}, and searching posts…`;
  if (total === 0) return `Nothing found for “${query}”.`;
  if (how === 'some')
    return `Nothing has all ${corrected === undefined ? 'of these words' : `words of “${corrected}”`}. ${counted(total)} with some of them.`;
  if (most > 0 && total > most)
    return `${counted(total - most)} with all words${corrected === undefined ? '' : ` of “${corrected}”`}, then ${most.toLocaleString('en')} with most of them.`;
  if (corrected !== undefined) return `${counted(total)} for “${corrected}”.`;
  if (how === 'typos') return `${counted(total)}, with typos forgiven.`;
  return `${counted(total)}.`;
}

function counted(total: number): string {
  return `${total.toLocaleString('en')} ${total === 1 ? 'result' : 'results'}`;
}
