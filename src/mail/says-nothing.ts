import { isProgramLine } from './program-lines.ts';

/** Invisible characters: white space of every width, joiners, direction marks, soft hyphens. */
const UNSEEN = /(?:[\s\p{Cf}\p{Cc}\u115f\u2800\u3164]|\u034f)+/gu;
/** Plain text in place of an HTML picture, and spaces written as HTML entities. */
const PICTURE =
  /&(?:nbsp|zwnj|#160|#xa0);|\[(?:cid|image|inline image)[^\]\n]{0,200}\]|<image[^>\n]{0,100}>/gi;
const RULE = /^(?:_{4,}|-{4,}|={4,}|\*{4,}|#{4,}|--)$/;
const OF_A_LIST =
  /mailing[- ]?list|\blists?\b.*@|unsubscribe|listinfo|mailman|listserv|\bDMARC\b|you (?:are|were|have) (?:receiv|subscrib)|you received this|google groups|abmelden|d[ée]sabonner|desinscri|cancelar/i;
const BANNER =
  /^[^\p{L}]{0,20}(?:(?:caution|warning|attention|extern|achtung|notice|alert|vorsicht|prudence|precaución|atención|advertencia|aviso|attenzione|let op|waarschuwing|uwaga|внимание|осторожно)(?!\p{L})|external(?=\W|$)(?! (?!e-?mail|mail|message|sender|source)\p{L}))/iu;
const FROM_OUTSIDE =
  /external|outside|extern|unknown sender|do not click|links|attachments|extérieur|ne cliquez|fuera de|adjuntos|esterno|all'esterno|buiten|zewnętrzn|внешн/i;
/** A mail program's request to use one that shows HTML, or a browser, in many languages. */
const SHOW =
  'view|read|display|support|reader|client|mail|enable|version|switch|anzeigen|darstellen|ansehen|afficher|lire|visuali[sz]ar|visualizzare|mostrar|leer|weergeven|wyświetl|просмотр|отобра[жз]|查看|显示|檢視|顯示|ご覧|表示|보기|표시';
const HTML_WANTED = new RegExp(
  `\\bHTML\\b.{0,200}(?:${SHOW})|(?:${SHOW}).{0,200}\\bHTML\\b|(?:view|read|open)\\b.{0,60}\\bin (?:your|a) (?:web ?)?browser|multi-?part message in MIME|\\bno plain[- ]text (?:version|part)\\b|^\\W*HTML (?:content|message|mail|version)\\W*$`,
  'is',
);
/** Maximum characters of text added by a list or a gateway. */
const LONGEST_NOTHING = 6000;
const MOST_LINES = 14;
const MOST_WORDS = 90;

/**
 * Kinds of texts without anything by the author: blank, no letter or digit, text of a list, a mail gateway or a mail program, or a request
 * to read the HTML.
 */
export type Nothing = 'blank' | 'wordless' | 'list' | 'banner' | 'placeholder' | 'program';

/** Returns why a text contains nothing by its author; undefined if it does. */
export function saysNothing(text: string): Nothing | undefined {
  if (text.length > LONGEST_NOTHING) return /[\p{L}\p{N}]/u.test(text) ? undefined : 'blank';
  const seen = text.replace(PICTURE, ' ').replace(UNSEEN, ' ').trim();
  if (seen === '') return 'blank';
  if (!/[\p{L}\p{N}]/u.test(seen)) return 'wordless';
  const lines = text
    .split('\n')
    .map((line) => line.replace(UNSEEN, ' ').trim())
    .filter((line) => line !== '');
  const words = seen.split(' ').length;
  if (lines.length <= MOST_LINES && RULE.test(lines[0] ?? '')) return 'list';
  if (lines.length <= MOST_LINES && lines.every(isProgramLine)) return 'program';
  if (words > MOST_WORDS) return undefined;
  if (lines.length <= MOST_LINES && OF_A_LIST.test(seen) && !PERSONAL.test(seen)) return 'list';
  if (BANNER.test(seen) && FROM_OUTSIDE.test(seen)) return 'banner';
  return words < 60 && HTML_WANTED.test(seen) && !OF_AN_AUTHOR.test(seen) ? 'placeholder' : undefined;
}

/** First person singular marks an author; programs write "we". */
const OF_AN_AUTHOR = /\b(?:I|I'm|my|me|ich|je)\b/;

/** First person marks an author in a text about lists. */
const PERSONAL = /\b(?:I|I'm|my|me|we|our|us|ich|wir|je|nous)\b/;
