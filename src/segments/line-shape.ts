/** Longest beginning of a line that its shape is read from, in code units. */
const LONGEST = 400;

const SHORT_LINE = 60;

const URL = /https?:\/\/|www\.[a-z0-9-]+\.|ftp:\/\/|mailto:/i;
const ADDRESS = /[\w.+-]+(?:@| at | <at> )[\w-]+(?:\.[\w-]+)+/;
const PHONE =
  /(?:\+|\b00)\d[\d ().-]{7,}|\(\d{3}\) ?\d{3}|\b\d{3}[-. /]\d{3}[-. ]\d{4}\b|\b\d{3}[-. ]\d{4}\b/;
const KEY_VALUE = /^\s*[*#]?\p{L}[\p{L}\p{N}_ ./()#-]{0,34}:(?:\s|$)/u;
const PADDED_VALUE = /^\s*\p{L}[^:]{0,34}:(?:\s{2,}|\t)\S|\S\s*\. ?(?:\. ?){3,}/u;
const COLUMNS = /\S(?: {3,}|\t+ *| {2,}\S.*\S {2,})\S/;
const FOOTER =
  /unsubscri|subscri(?:be|ption)|mailing.?list|mailinglist|listinfo|list archive|\barchives?\b.{0,12}:|you (?:are )?receiv(?:ed|ing) this|this (?:e-?mail|message) (?:is|was) (?:sent|automatic)|automatically generated|to post to|-(?:request|help|unsubscribe|leave|owner)[@+-]|google ?groups|yahoo! ?groups|visit (?:this|the|your) (?:group|list|discussion)|majordomo|digest mode|listserv|mailman|abbestellen|désinscri|désabonner|отписаться/i;
const ADVERTISEMENT =
  /\b(?:free|trial|download|register|conference|sponsor(?:ed)?|offer|exclusive|sign up|click here|learn (?:more|why)|get your|try (?:it|our)|instant|sitepoint|marketplace|best price|join)\b|do you yahoo|messenger|hotmail|doubleclick|https?:\/\/(?:ad|ads|pubads|p|clk|us\.click|promo)\./i;
const LEGAL =
  /confidential|privileged|intended (?:recipient|only|solely|for)|disclos|distribut|if you (?:are not|have received)|in error|solely for|virus|recipient|reliance|copying|delete (?:it|this|the)|notify (?:the|us)|addressee|liab|vertraulich|empfänger|warrant/i;
const DEVICE =
  /^(?:sent|gesendet|envoyé|enviado|inviato|sendt|verzonden|skickat|wysłane|отправлено)\b.{0,12}\b(?:from|via|von|mit|depuis|de|desde|dal|fra|från|vanaf|z|с)\b|^get outlook|^powered by|^using /i;
const JOB =
  /\b(?:director|manager|president|engineer|developer|professor|prof|dept|department|division|inc|corp|corporation|ltd|gmbh|ag|llc|llp|co|company|university|institute|school|college|centre|center|laborator(?:y|ies)|street|st|road|rd|ave|avenue|suite|floor|box|tel|phone|fax|voice|mobile|cell|pager|office|email|e-mail|web|www|icq|jabber|skype|gpg|pgp|fingerprint|ph\.?d|analyst|consultant|attorney|assistant|associate|administrator|librarian|researcher|scientist|student|founder|chief|officer|vice|senior|group|services|systems|software|technolog(?:y|ies)|research|marketing|counsel)\b/i;
const CLOSING =
  /^[\s-]*(?:(?:many |much |lots of |big )?thank(?:s| you)(?: (?:a lot|so much|very much|again|in advance|for your (?:help|time|attention)|and regards|all|everyone|guys))?|thx|tia|tnx|thnx|cheers|ciao|(?:best|kind|kindest|warm|warmest|with (?:best|kind))?(?: |-)?(?:regards?|wishes|rgds)|best|sincerely|yours|yours (?:truly|sincerely|faithfully)|truly|respectfully|cordially|take care|love|hth|hope (?:this|that|it) helps|later|bye|greetings|greetz|all the best|have (?:a|fun)(?: \w+){0,3}|good luck|73|br|rgds|lg|mfg|vg|gruss|gruß|grüße|grüsse|(?:mit )?(?:freundlichen?|besten?|viele|liebe|schöne) (?:grüßen?|grüssen?|gruß|gruss)|merci|cordialement|amicalement|bien à (?:toi|vous)|salutations|à bientôt|saludos?|un saludo|gracias|atentamente|abraços?|obrigad[oa]|atenciosamente|att|saluti|cordiali saluti|grazie|groeten|groetjes|met vriendelijke groet(?:en)?|bedankt|hälsningar|mvh|hilsen|med venlig hilsen|tack|takk|pozdrawiam|pozdrav[yi]?|s pozdravem|dzięki|terveisin|с уважением|спасибо|salam|terima kasih|tot ziens|üdv)(?![\p{L}])/iu;
const GREETING =
  /^[\s*]*(?:hi|hello|hullo|hey|dear|good (?:morning|afternoon|evening|day)|greetings|howdy|hiya|gentlemen|ladies|all|folks|everyone|to all|to whom|hallo|guten (?:tag|morgen)|liebe[rs]?|sehr geehrte[rs]?|moin|servus|bonjour|salut|bonsoir|hola|buenas|buenos días|estimad[oa]s?|ol[áa]|caro|cara|ciao|salve|buongiorno|hoi|beste|goedemorgen|hej|hei|cześć|witam|ahoj|dobrý den|здравствуйте|привет|добрый день|halo|salam)(?![\p{L}])/iu;
const CODE_WORD =
  /^\s*(?:#\s*(?:include|define|if|ifdef|ifndef|endif|else)\b|#!|(?:static|const|int|void|char|unsigned|struct|typedef|return|public|private|protected|class|def|import|from \S+ import|var|let|function|sub|my|use|package|namespace|using|enum|else|elsif|elif|try|catch|switch|case .*:|for ?\(|while ?\(|if ?[([]|foreach|end|fi|done|print|echo|select|insert|update|create table|\/\/|\/\*|\*\/|<\/?[A-Za-z!?][\w.-]*(?::[A-Za-z][\w.-]*)?(?:\s[^<>]*)?>?\s*$|<\/?[a-z]\w*>|[\w:.-]+="[^"]*")(?![\w-]))/;
const CODE_MARK =
  /[;{}]\s*$|\w\([^)]*\)\s*[;{]|[-=]>|::|<-|[!=]=|\+=|&&|\|\||\$\w|\w\[\w+\]|=\s*["'(\w-]|<\/\w+>|\/>\s*$|\w+\(\w*\)$/;
const LOG_START =
  /^\s*(?:\[[^\]]{1,60}\]|<\d>|\(?(?:II|EE|WW|\*\*|==|!!)\)|(?:\d{4}[-/.]\d\d[-/.]\d\d|\w{3} +\d{1,2}|\d{1,2}\/\w{3}\/\d{4})[ T:]\d{1,2}:\d\d|\d{1,2}:\d\d:\d\d|\d+\.\d{3,}|(?:DEBUG|INFO|WARN|WARNING|ERROR|FATAL|NOTICE|TRACE|CRITICAL|E|W|I|D)[:\s\]/]|at [\w.$<>/]+\(|\.\.\. \d+ more|Caused by:|Traceback|File ".*", line|\w[\w./+-]*:\d+[:,]|\w+:\w+: |(?:make|gcc|ld|cc|configure|checking|checking for|error|warning|fatal|Starting|Setting|Building|Compiling|Loading|Unpacking|Processing|Running)\b[\s:[]|#\d+ +0x|0x[0-9a-f]+|[0-9a-f]{8,}\s|\+ ?\w+ )/;
const ERROR =
  /(?:exception|error|failed|failure|warning|fatal|panic|segfault|abort(?:ed)?|assert|undefined reference|not found|cannot|unable to)\b/i;
const PROMPT = /^\s*(?:[\w.@~:/-]*[$#%>] \S|\$ ?\S|[#%>]{1,3} \w|[A-Z]:\\|mysql>|>>> |irb|\w+@[\w-]+[:~])/;
const ATTACHMENT =
  /^\s*(?:[-*]|<<|\(see attached file:)\s?\S.{0,80}\.(?:[a-z]{3,4}|[A-Z]{3,4})\b.{0,12}$|^\s*\[\[?.*(?:deleted|removed|scrubbed|stripped|demime|attachment).*\]\]?\s*$|scrubbed\.\.\.|^\[?(?:image|cid):|^(?:content|mime)-\w+|\b(?:text|multipart|image|application)\/\w+/i;
const NAMES =
  /^\s*(?:[-–—~/*_]{1,3} ?)?\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|"[^"]+"|\([^)]+\)|van|von|de|der|den|da|di|la)){0,4}[.,!]?\s*$/u;
const DASHED_NAME = /^\s*(?:[-–—~/*_]{1,3} ?)\p{L}[\p{L}.'’ +-]{0,30}[-–—~/*_]{0,3}\s*$/u;
const LOWER_NAME = /^\s*\p{Ll}{1,9}[.!]?\s*$/u;
const BULLET = /^\s*(?:[-*o•+·]|\(?\d{1,2}[.)]|\(?[a-z][.)]|\[\d+\])\s+\S/;
const HEADING =
  /^\s*(?:\*+ ?[^*]{3,60} ?\*+|\/[^/]{3,60}\/|=+ .{2,60} =+|#{1,4} \S.{1,60}|\d+(?:\.\d+)*\.? +\p{Lu}[^.]{2,50}\.?|_[^_]{3,60}_)\s*:?\s*$/u;
const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
const TRAILER = /^[A-Z][a-z]+(?:-[A-Za-z]+)+: \S|^(?:Fixes|Link|Closes|Bug|Change-Id|CC|Cc): \S/;
const QUOTED_WORDS = /^\s*["“'].*|["”']\s*[-–—]{1,2}|^\s*[-–—]{1,3} ?\p{Lu}\p{L}+ \p{Lu}/u;
const SENTENCE_WORDS =
  /\b(?:the|is|are|was|to|of|and|that|it|you|this|in|for|have|be|not|with|but|can|if|will|would|i'm|don't|der|die|und|ist|nicht|le|les|est|que|de|el|la|no|en|och|att|het|een|je|się|nie)\b/gi;

/** What one line looks like by itself: names of the forms it has. */
export type Shape = ReadonlySet<string>;

const PATH = /(?<![^\s'"=(:])(?:~|\.{0,2})\/[\w.+-]+\/[\w.+-]/;
const DOTTED = /[a-z]\.[a-zA-Z]\w*\.[a-zA-Z]\w*[.(:$]/;
const OPTION = /(?<!\S)--?[A-Za-z][\w-]*(?:=|\s|$)/;
const ASSIGNMENT = /^\s*[\w.$]+ ?(?:<-|:?=) ?\S/;

const WORD_TESTS: readonly (readonly [string, RegExp])[] = [
  ['url', URL],
  ['phone', PHONE],
  ['key: value', KEY_VALUE],
  ['padded value', PADDED_VALUE],
  ['columns', COLUMNS],
  ['footer words', FOOTER],
  ['advertisement', ADVERTISEMENT],
  ['legal words', LEGAL],
  ['job words', JOB],
  ['code word', CODE_WORD],
  ['code mark', CODE_MARK],
  ['log start', LOG_START],
  ['error words', ERROR],
  ['prompt', PROMPT],
  ['attachment', ATTACHMENT],
  ['bullet', BULLET],
  ['trailer', TRAILER],
  ['capitals', CAPITALS],
  ['epigraph', QUOTED_WORDS],
  ['path', PATH],
  ['dotted name', DOTTED],
  ['option', OPTION],
  ['assignment', ASSIGNMENT],
];

const SHORT_TESTS: readonly (readonly [string, RegExp])[] = [
  ['closing', CLOSING],
  ['greeting', GREETING],
  ['device', DEVICE],
  ['names', NAMES],
  ['dashed name', DASHED_NAME],
  ['lower name', LOWER_NAME],
  ['heading', HEADING],
];

/** The forms of a line that is not blank. */
export function lineShape(line: string): Shape {
  const text = line.length > LONGEST ? line.slice(0, LONGEST) : line;
  const trimmed = text.trim();
  const shape = new Set<string>();
  for (const [name, test] of WORD_TESTS) if (test.test(text)) shape.add(name);
  if ((text.includes('@') || text.includes(' at ')) && ADDRESS.test(text)) shape.add('address');
  if (trimmed.length <= SHORT_LINE)
    for (const [name, test] of SHORT_TESTS) if (test.test(text)) shape.add(name);
  addMeasures(shape, line, text, trimmed);
  return shape;
}

function addMeasures(shape: Set<string>, line: string, text: string, trimmed: string): void {
  const length = line.trim().length;
  shape.add(
    length <= 6
      ? 'length 6'
      : length <= 15
        ? 'length 15'
        : length <= 30
          ? 'length 30'
          : length <= 55
            ? 'length 55'
            : length <= 80
              ? 'length 80'
              : 'longer',
  );
  const words = trimmed.split(/\s+/).length;
  if (words === 1) shape.add('one word');
  else if (words <= 3) shape.add('few words');
  const indent = text.length - text.trimStart().length;
  if (text[0] === '\t') shape.add('tab first');
  else if (indent >= 6) shape.add('far in');
  else if (indent >= 1) shape.add('indented');
  const last = trimmed.at(-1) ?? '';
  if ('.?!'.includes(last)) shape.add('ends sentence');
  else if (last === ':') shape.add('ends colon');
  else if (last === ',') shape.add('ends comma');
  else if (last === '-') shape.add('ends dash');
  const first = trimmed[0] ?? '';
  if (/\p{Ll}/u.test(first)) shape.add('starts lower');
  else if (/\d/.test(first)) shape.add('starts digit');
  else if (!/\p{L}/u.test(first)) shape.add('starts mark');
  const { letters, digits, pipes } = counts(trimmed);
  if (letters < trimmed.length * 0.5) shape.add('few letters');
  else if (letters < trimmed.length * 0.68) shape.add('some letters');
  if (digits > trimmed.length * 0.2) shape.add('many digits');
  if (pipes > 0) shape.add(pipes > 1 ? 'pipes' : 'pipe');
  const common = trimmed.match(SENTENCE_WORDS)?.length ?? 0;
  if (common >= 3) shape.add('sentence words');
  else if (common >= 1) shape.add('a sentence word');
}

/** First code unit beyond ASCII and Latin-1's signs: nearly all from here on that mail contains are letters. */
const BEYOND_SIGNS = 0xc0;

function counts(text: string): { letters: number; digits: number; pipes: number } {
  let letters = 0;
  let digits = 0;
  let pipes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const small = code | 0x20;
    if ((small >= 0x61 && small <= 0x7a && code < 0x7b) || code >= BEYOND_SIGNS) letters++;
    else if (code >= 0x30 && code <= 0x39) digits++;
    else if (code === 0x7c) pipes++;
  }
  return { letters, digits, pipes };
}
