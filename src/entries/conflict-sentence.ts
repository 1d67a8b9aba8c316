import type { Conflict } from './schemas/index.ts';

/** Maximum characters of a source's claim that are shown. */
const SHOWN = 200;

/** A post's conflict in one sentence, for the report and the check. */
export function conflictSentence(conflict: Conflict): string {
  const says = 'says' in conflict ? shownInConflict(conflict.says) : '';
  switch (conflict.about) {
    case 'message-id':
      return `${conflict.post} has the same Message-ID and other words; both are kept`;
    case 'instant':
      return `${conflict.post} has the same author, second and subject and other words; both are kept`;
    case 'original':
      return `${conflict.post} and this post claim to be one, and what is quoted of it says otherwise; both are kept`;
    case 'quotations':
      return `${conflict.post} quotes it with other words, or under another name; its text is not from there`;
    case 'author':
      return `${shownInConflict(conflict.source)} names ${says} as the author; not taken`;
    case 'date':
      return `${shownInConflict(conflict.source)} dates it ${says}; not taken`;
    case 'subject':
      return `${shownInConflict(conflict.source)} has the subject "${says}"; not taken`;
    case 'attachment':
      return `${shownInConflict(conflict.source)} has the attachment "${says}" otherwise, or alone; not taken`;
    case 'text':
      return `${shownInConflict(conflict.source)} says more than its text: "${says}"; not taken`;
  }
}

/** A source's claim, shortened and without control characters that would move a terminal's cursor. */
export function shownInConflict(text: string): string {
  const plain = text.replace(/\p{Cc}+/gu, ' ');
  return plain.length > SHOWN ? `${plain.slice(0, SHOWN)}…` : plain;
}
