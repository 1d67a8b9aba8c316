import { isProgramLine } from '../mail/program-lines.ts';
import { isBlank } from './blank.ts';
import type { Label } from './line.ts';

/** The start of a company's notice below its mail. */
const NOTICE =
  /^[*\s]{0,4}(?:(?:CONFIDENTIALITY|CONFIDENTIAL|PRIVILEGED|LEGAL|E-?MAIL|IMPORTANT)(?: AND [A-Z]{1,20})? (?:NOTICE|NOTE|DISCLAIMER|STATEMENT)\b|DISCLAIMER\s?:|(?:NOTICE\s?:\s*)?(?:This|The (?:information|contents?)) (?:(?:contained )?in this )?(?:e-?mail|message|communication|transmission)\b.{0,120}\b(?:confidential|privileged|intended (?:solely|only)|intended recipient)|Diese (?:E-Mail|Nachricht) .{0,60}(?:vertraulich|rechtlich geschützt)|Ce (?:message|courriel) .{0,80}confidentiel)/iu;

/**
 * Labels text that mail programs, scanners and companies append: lines in a known form, and the notice that is the last paragraph before a
 * quotation, a divider or the end. Linear.
 */
export function labelFooters(texts: readonly string[], labels: (Label | undefined)[]): void {
  let isLast = true;
  for (let end = texts.length; end > 0; ) {
    let start = end - 1;
    if (isBlank(texts[start] ?? '')) {
      end = start;
      continue;
    }
    if (labels[start] !== undefined) {
      isLast = labels[start] !== 'paragraph';
      end = start;
      continue;
    }
    while (start > 0 && labels[start - 1] === undefined && !isBlank(texts[start - 1] ?? '')) start--;
    const lines = texts.slice(start, end);
    const isNotice = isLast && NOTICE.test(lines.slice(0, 3).join(' ').slice(0, 400));
    lines.forEach((line, at) => {
      if (isNotice || isProgramLine(line)) labels[start + at] = 'mua_signature';
    });
    isLast &&= lines.every((_, at) => labels[start + at] === 'mua_signature');
    end = start;
  }
}
