import type { Label } from './line.ts';

const BEGIN = /^-----BEGIN [A-Z0-9 ]{3,40}-----\s*$/;
const END = /^-----END [A-Z0-9 ]{3,40}-----\s*$/;
const SIGNED_MESSAGE = /^-----BEGIN PGP SIGNED MESSAGE-----\s*$/;
const UUENCODE_BEGIN = /^begin [0-7]{3,4} \S/;
const UUENCODE_LINE = /^[ -`]{1,61}\s*$/;

/** Maximum lines of an armored block; a longer one is prose that merely contains its first line. */
const MAX_LINES = 2000;

/**
 * Labels machine-made text: ASCII armor (RFC 9580 6.2), its `Hash:` header, uuencoded files. The words of a clear-signed message are not
 * labelled.
 */
export function labelArmor(texts: readonly string[], labels: (Label | undefined)[]): void {
  let searchedTo = 0;
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i] ?? '';
    if (labels[i] !== undefined || !(text.startsWith('-----B') || text.startsWith('begin '))) continue;
    if (SIGNED_MESSAGE.test(text)) {
      labels[i] = 'technical';
      for (let j = i + 1; j < i + 4 && /^[A-Z][A-Za-z]+: /.test(texts[j] ?? ''); j++) labels[j] = 'technical';
    } else if (BEGIN.test(text)) {
      const end = endOf(texts, Math.max(i + 1, searchedTo), END);
      if (end < 0) searchedTo = Math.min(texts.length, i + MAX_LINES);
      for (let j = i; j <= end; j++) labels[j] ??= 'technical';
      if (end > i) i = end;
    } else if (UUENCODE_BEGIN.test(text)) {
      let j = i + 1;
      while (j < texts.length && texts[j] !== 'end' && UUENCODE_LINE.test(texts[j] ?? '')) j++;
      if (j > i + 1) for (let k = i; k <= j && k < texts.length; k++) labels[k] ??= 'technical';
    }
  }
}

function endOf(texts: readonly string[], from: number, end: RegExp): number {
  for (let i = from; i < texts.length && i < from + MAX_LINES; i++) if (end.test(texts[i] ?? '')) return i;
  return -1;
}
