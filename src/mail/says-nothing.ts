import { isProgramLine } from './program-lines.ts';

/** Characters that show nothing: white space of every width, joiners, marks of direction, soft hyphens. */
const UNSEEN = /(?:[\s\p{Cf}\p{Cc}\u115f\u2800\u3164]|\u034f)+/gu;
/** What stands in a plain text for a picture of the HTML, and spaces that a program spelled out as HTML has them. */
const PICTURE =
  /&(?:nbsp|zwnj|#160|#xa0);|\[(?:cid|image|inline image)[^\]\n]{0,200}\]|<image[^>\n]{0,100}>/gi;
const RULE = /^(?:_{4,}|-{4,}|={4,}|\*{4,}|#{4,}|--)$/;
const OF_A_LIST =
  /mailing[- ]?list|\blists?\b.*@|unsubscribe|listinfo|mailman|listserv|\bDMARC\b|you (?:are|were|have) (?:receiv|subscrib)|you received this|google groups|abmelden|d[ée]sabonner|desinscri|cancelar/i;
const BANNER =
  /^[^\p{L}]{0,20}(?:(?:caution|warning|attention|extern|achtung|notice|alert|vorsicht|prudence|precaución|atención|advertencia|aviso|attenzione|let op|waarschuwing|uwaga|внимание|осторожно)(?!\p{L})|external(?=\W|$)(?! (?!e-?mail|mail|message|sender|source)\p{L}))/iu;
const FROM_OUTSIDE =
  /external|outside|extern|unknown sender|do not click|links|attachments|extérieur|ne cliquez|fuera de|adjuntos|esterno|all'esterno|buiten|zewnętrzn|внешн/i;
/** How a program asks for one that shows HTML, or for a browser, in the languages of those who ship them. */
const SHOW =
  'view|read|display|support|reader|client|mail|enable|version|switch|anzeigen|darstellen|ansehen|afficher|lire|visuali[sz]ar|visualizzare|mostrar|leer|weergeven|wyświetl|просмотр|отобра[жз]|查看|显示|檢視|顯示|ご覧|表示|보기|표시';
const HTML_WANTED = new RegExp(
  `\\bHTML\\b.{0,200}(?:${SHOW})|(?:${SHOW}).{0,200}\\bHTML\\b|(?:view|read|open)\\b.{0,60}\\bin (?:your|a) (?:web ?)?browser|multi-?part message in MIME|\\bno plain[- ]text (?:version|part)\\b|^\\W*HTML (?:content|message|mail|version)\\W*$`,
  'is',
);
/** Characters of what a list or a gateway adds, at most. */
const LONGEST_NOTHING = 6000;
const MOST_LINES = 14;
const MOST_WORDS = 90;

/** What a text that says nothing of its author's is: blank, without a letter or a digit, what a list, a mail gateway or the mail program put there, or a call to read the HTML. */
export type Nothing = 'blank' | 'wordless' | 'list' | 'banner' | 'placeholder' | 'program';

/** Returns why a text says nothing that its author wrote; undefined where it does. */
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

/** Whoever says what he himself sees is an author; programs say "we". */
const OF_AN_AUTHOR = /\b(?:I|I'm|my|me|ich|je)\b/;

/** Whoever writes of lists in the first person is an author. */
const PERSONAL = /\b(?:I|I'm|my|me|we|our|us|ich|wir|je|nous)\b/;
