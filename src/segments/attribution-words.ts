/** Verbs of attribution lines in many languages, in lower case, and the words that may follow them. */
const VERBS = [
  'wrote',
  'writes',
  'said',
  'says', // English
  'schrieb',
  'schreibt',
  'geschrieben',
  'meinte', // German
  'écrit',
  'ecrit',
  'écrivait',
  'écrivit', // French
  'escribió',
  'escribio',
  'escribe',
  'va escriure',
  'ha escrit',
  'va escriure el dia', // Spanish, Catalan
  'escreveu',
  'escreveram', // Portuguese
  'scritto',
  'scrive',
  'scrisse', // Italian
  'schreef',
  'geschreven', // Dutch
  'napisał',
  'napisała',
  'napisał(a)',
  'pisze', // Polish
  'napsal',
  'napsala',
  'napsal(a)',
  'napísal',
  'napísal(a)',
  'píše', // Czech, Slovak
  'skrev',
  'skriver',
  'ha skrivit', // Swedish, Danish, Norwegian
  'kirjoitti',
  'kirjoittaa', // Finnish
  'пишет',
  'писал',
  'писала',
  'написал',
  'написала',
  'написал(а)',
  'пише',
  'писав',
  'написав',
  'написав(ла)', // Russian, Ukrainian
  'yazdı',
  'şunu yazdı',
  'írta',
  'ezt írta',
  'a scris',
  'έγραψε',
  'napisao',
  'napisao/la',
  'napisala',
  'je napisao',
  'je napisao/la',
  'je napisal',
  'je napisala',
  'је написао',
  'је написала',
  'написао/ла', // Croatian, Serbian, Slovenian
  'написа',
  'напиша', // Bulgarian, Macedonian
  'напісаў',
  'піша', // Belarusian
  'rašė',
  'parašė',
  'rakstīja', // Lithuanian, Latvian
  'kirjutas', // Estonian
  'skrifaði', // Icelandic
  'escribiu', // Galician
  'idatzi du', // Basque
  'scríobh',
  'ysgrifennodd', // Irish, Welsh
  'shkroi', // Albanian
  'menulis',
  'viết',
  'đã viết', // Turkish, Hungarian, Romanian, Greek, …
  'כתב',
  'כתבה',
  'كتب',
  'كتبت',
  'تمت كتابة ما يلي بواسطة',
  'نوشت',
  'ने लिखा',
  'لکھا', // Hebrew, Arabic, Persian, Hindi, Urdu
  'लिहिले',
  'লিখেছেন',
  'எழுதியது',
  'เขียนว่า',
  'დაწერა',
  'գրել է',
  'жазды',
  'бичсэн',
  'aliandika',
  'sumulat', // Marathi, Bengali, Tamil, Thai, Georgian, Armenian, Kazakh, Mongolian, Swahili, Filipino
  '写道',
  '寫道',
  '写到',
  '書きました',
  '書いた',
  '님이 작성',
  '님이 씀', // Chinese, Japanese, Korean
];

const escaped = VERBS.map((verb) => verb.replace(/[()]/g, '\\$&'));

/** The same for languages without spaces, with the text between a name and the verb. */
const UNSPACED = '写道|寫道|님이 작성|님의 말|(?:さん|様|氏)?[はが](?:書きました|書いた|書きます)';

/** A whole verb of attribution, anywhere. */
export const VERB = new RegExp(`(?<![\\p{L}\\d_])(?:${escaped.join('|')})(?![\\p{L}\\d(])|${UNSPACED}`, 'iu');

/** A verb of attribution at the end of a line, with closing punctuation. */
export const VERB_AT_END = new RegExp(
  `(?:(?<![\\p{L}\\d_])(?:${escaped.join('|')})|${UNSPACED})(?: (?:on|the following|thusly|in message|o treści|następująco|:))?[\\s\\u00a0\\u202f]*(?:[:：;,]|\\.\\.\\.|…)?[-\\s]*$`,
  'iu',
);

const BEYOND_ASCII = /[^\0-\x7f]/;

/** The last word of each ASCII verb, and of what may follow a verb, in lower case. */
const LAST_WORDS = new Set(
  [...VERBS, 'on', 'the following', 'thusly', 'in message']
    .filter((words) => !BEYOND_ASCII.test(words))
    .map((words) => words.slice(words.lastIndexOf(' ') + 1)),
);

/** Whether a text may end in a verb of attribution: for ASCII texts the last word rules most out. */
export function mayEndInVerb(text: string): boolean {
  if (BEYOND_ASCII.test(text)) return true;
  let end = text.length;
  while (end > 0 && ' \t\r\f\v-:;,.'.includes(text[end - 1] as string)) end--;
  if (text[end - 1] === ')') return true;
  let start = end;
  while (start > 0 && /[a-z]/i.test(text[start - 1] as string)) start--;
  return LAST_WORDS.has(text.slice(start, end).toLowerCase());
}

/**
 * The start of an attribution by Supercite, an Emacs package: `>>>>> "JD" == John Doe <jd@example.org> writes:`; its marks are not quote
 * marks.
 */
export const SUPERCITE = /^>{2,8} "[^"<>]{1,12}" == (?=[^=]{2,200}:\s*$)/;

/** The start of a message copied by GroupWise: `>>> Ann Arp <ann@example.org> 12/05/22 10:00 AM >>>`; its marks are not quote marks. */
export const GROUPWISE =
  /^>>> (?=[^>]{2,80}(?:<[^<>\s]{3,100}>)?[^>]{0,40}\d)[^>]{2,80}(?:<[^<>\s]{3,100}>)?[^>]{0,40} ?>>>\s*$/;

/** The start of an attribution line with a date. */
export const OPENING =
  /^["'[(]{0,2}(?:On|In|At|Am|Vom|Na|Ar|V|Le|El|Il|Em|Op|Den|Dne|Dnia|W dniu|Dňa|Dana|I|На|Le|Quoting|Zitat von|Citando|Em|Il giorno|Il|Pe|Vào|Pada(?: tanggal)?|Στις|Thus spake|According to|From|Also sprach|Hi|\* )(?=[\s\d,:]|$)/iu;

const BETWEEN_DASHES = [
  'original message',
  'original appointment',
  'forwarded message',
  'begin forwarded message',
  'forwarded by',
  'reply message',
  'forwarded',
  'ursprüngliche nachricht',
  'original-nachricht',
  'originalnachricht',
  'weitergeleitete nachricht',
  'message original',
  "message d'origine",
  'message transféré',
  'mensaje original',
  'mensaje reenviado',
  'mensagem original',
  'mensagem encaminhada',
  'messaggio originale',
  'messaggio inoltrato',
  'oorspronkelijk bericht',
  'oorspronkelijke bericht',
  'doorgestuurd bericht',
  'wiadomość oryginalna',
  'oryginalna wiadomość',
  'wiadomość przekazana',
  'původní zpráva',
  'přeposlaná zpráva',
  'ursprungligt meddelande',
  'originalmeddelande',
  'original meddelelse',
  'oprindelig meddelelse',
  'opprinnelig melding',
  'videresendt melding',
  'alkuperäinen viesti',
  'исходное сообщение',
  'пересылаемое сообщение',
  'оригинальное сообщение',
  'orijinal mesaj',
  'eredeti üzenet',
  'αρχικό μήνυμα',
  'özgün ileti',
  'pôvodná správa',
  'izvorna poruka',
  'izvirno sporočilo',
  'оригинална порука',
  'оригінальне повідомлення',
  'вихідне повідомлення',
  'оригинално съобщение',
  'mesajul original',
  'missatge original',
  'algne sõnum',
  'הודעה מקורית',
  'الرسالة الأصلية',
  'thư gốc',
  '원본 메일',
  '원래 메시지',
  '原始信件',
  '原始訊息',
  '元のメール',
  'originele bericht',
  'opprinnelig e-post',
  'mesaj original',
  '原始邮件',
  '原始郵件',
  '邮件原件',
  '转发邮件',
  '元のメッセージ',
  '원본 메시지',
  'pesan asli',
  'reply to message',
  'includedmessage',
  'original email',
];

/** `-----Original Message-----` and its translations: the words between two runs of dashes, optionally with author and date. */
export const DIVIDER = new RegExp(
  `^\\s{0,8}(?:[-_=*]{2,}|-)\\s*(?:start of |begin )?(?:${BETWEEN_DASHES.join('|')}).{0,200}$|^(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message réexpédié|inizio messaggio inoltrato)\\s?:\\s*$`,
  'iu',
);
