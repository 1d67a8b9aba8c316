import type { Form } from './forms.ts';
import { HAS } from './makeup.ts';

/**
 * A form, the characters of which a line needs at least one (bits of `HAS`; 0 for none), and the pattern that decides. The second is a
 * quick test that avoids most pattern matching: no pattern matches a line without these characters. A form with several patterns matches if
 * any of them does.
 */
export type FormPattern = readonly [form: Form, any: number, pattern: RegExp];

const SCHEME = /https?:\/\/|ftp:\/\/|mailto:/i;
const HOST = /www\.[a-z0-9-]+\./i;
const PHONE =
  /(?:\+|\b00)\d[\d ().-]{7,}|\(\d{3}\) ?\d{3}|\b\d{3}[-. /]\d{3}[-. ]\d{4}\b|\b\d{3}[-. ]\d{4}\b/;
const KEY_VALUE = /^\s*[*#]?\p{L}[\p{L}\p{N}_ ./()#-]{0,34}:(?:\s|$)/u;
const PADDED_VALUE = /^\s*\p{L}[^:]{0,34}:(?:\s{2,}|\t)\S/u;
const LEADERS = /\.(?<=\S\s*\.)(?: ?\.){3}/;
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
  /[;{}]\s*$|\w\([^)]*\)\s*[;{]|[-=]>|::|<-|[!=]=|\+=|&&|\|\||\$\w|\w\[\w+\]|=\s*["'(\w-]|<\/\w+>|\/>\s*$|\w\(\w*\)$/;
const LOG_START =
  /^\s*(?:\[[^\]]{1,60}\]|<\d>|\(?(?:II|EE|WW|\*\*|==|!!)\)|(?:\d{4}[-/.]\d\d[-/.]\d\d|\w{3} +\d{1,2}|\d{1,2}\/\w{3}\/\d{4})[ T:]\d{1,2}:\d\d|\d{1,2}:\d\d:\d\d|\d+\.\d{3,}|(?:DEBUG|INFO|WARN|WARNING|ERROR|FATAL|NOTICE|TRACE|CRITICAL|E|W|I|D)[:\s\]/]|at [\w.$<>/]+\(|\.\.\. \d+ more|Caused by:|Traceback|File ".*", line|\w[\w./+-]*:\d+[:,]|\w+:\w+: |(?:make|gcc|ld|cc|configure|checking|checking for|error|warning|fatal|Starting|Setting|Building|Compiling|Loading|Unpacking|Processing|Running)\b[\s:[]|#\d+ +0x|0x[0-9a-f]+|[0-9a-f]{8,}\s|\+ ?\w+ )/;
const ERROR =
  /(?:exception|error|failed|failure|warning|fatal|panic|segfault|abort(?:ed)?|assert|undefined reference|not found|cannot|unable to)\b/i;
const PROMPT = /^\s*(?:[\w.@~:/-]*[$#%>] \S|\$ ?\S|[#%>]{1,3} \w|[A-Z]:\\|mysql>|>>> |irb.*>|\w+@[\w-]+[:~])/;
const ATTACHED =
  /^\s*(?:[-*]|<<|\(see attached file:)\s?\S.{0,80}\.(?:[a-z]{3,4}|[A-Z]{3,4})\b.{0,12}$|^\s*\[\[?.*(?:deleted|removed|scrubbed|stripped|demime|attachment).*\]\]?\s*$/i;
const SCRUBBED = /scrubbed\.\.\./i;
const PART_FIELD = /^\[?(?:image|cid):|^(?:content|mime)-\w+/i;
const MEDIA_TYPE = /\b(?:text|multipart|image|application)\/\w+/i;
const NAMES =
  /^\s*(?:[-–—~/*_]{1,3} ?)?\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|"[^"]+"|\([^)]+\)|van|von|de|der|den|da|di|la)){0,4}[.,!]?\s*$/u;
const DASHED_NAME = /^\s*(?:[-–—~/*_]{1,3} ?)\p{L}[\p{L}.'’ +-]{0,30}[-–—~/*_]{0,3}\s*$/u;
const LOWER_NAME = /^\s*\p{Ll}{1,9}[.!]?\s*$/u;
const BULLET = /^\s*(?:[-*o•+·]|\(?\d{1,2}[.)]|\(?[a-z][.)]|\[\d+\])\s+\S/;
const HEADING =
  /^\s*(?:\*+ ?[^*]{3,60} ?\*+|\/[^/]{3,60}\/|=+ .{2,60} =+|#{1,4} \S.{1,60}|\d+(?:\.\d+)*\.? +\p{Lu}[^.]{2,50}\.?|_[^_]{3,60}_)\s*:?\s*$/u;
const TRAILER = /^[A-Z][a-z]+(?:-[A-Za-z]+)+: \S|^(?:Fixes|Link|Closes|Bug|Change-Id|CC|Cc): \S/;
const QUOTED_WORDS = /^\s*["“'].*|["”']\s*[-–—]{1,2}|^\s*[-–—]{1,3} ?\p{Lu}\p{L}+ \p{Lu}/u;
const PATH = /(?<![^\s'"=(:])(?:~|\.{0,2})\/[\w.+-]+\/[\w.+-]/;
const DOTTED = /[a-z]\.[a-zA-Z]\w*\.[a-zA-Z]\w*[.(:$]/;
const OPTION = /-(?<!\S-)-?[A-Za-z][\w-]*(?:=|\s|$)/;
const ASSIGNMENT = /^\s*[\w.$]+ ?(?:<-|:?=) ?\S/;

const CODE_SIGNS =
  HAS.brace | HAS.paren | HAS.more | HAS.less | HAS.equals | HAS.bar | HAS.sign | HAS.square | HAS.colon;

export const PATTERNS: readonly FormPattern[] = [
  ['url', HAS.colon, SCHEME],
  ['url', HAS.dot, HOST],
  ['phone', HAS.digit, PHONE],
  ['key: value', HAS.colon, KEY_VALUE],
  ['padded value', HAS.colon, PADDED_VALUE],
  ['padded value', HAS.dot, LEADERS],
  ['columns', HAS.gap, COLUMNS],
  ['footer words', 0, FOOTER],
  ['advertisement', 0, ADVERTISEMENT],
  ['legal words', 0, LEGAL],
  ['job words', 0, JOB],
  ['code word', HAS.firstLower | HAS.firstMark | HAS.quote, CODE_WORD],
  ['code mark', CODE_SIGNS, CODE_MARK],
  ['log start', 0, LOG_START],
  ['error words', 0, ERROR],
  ['prompt', HAS.sign | HAS.more | HAS.at, PROMPT],
  ['attachment', HAS.firstMark, ATTACHED],
  ['attachment', HAS.dot, SCRUBBED],
  ['attachment', HAS.colon | HAS.dash, PART_FIELD],
  ['attachment', HAS.slash, MEDIA_TYPE],
  ['bullet', HAS.firstMark | HAS.firstDigit | HAS.firstAlone | HAS.firstBeyond, BULLET],
  ['trailer', HAS.firstUpper, TRAILER],
  ['epigraph', HAS.firstMark | HAS.quote | HAS.beyond, QUOTED_WORDS],
  ['path', HAS.slash, PATH],
  ['dotted name', HAS.dot, DOTTED],
  ['option', HAS.dash, OPTION],
  ['assignment', HAS.equals | HAS.less, ASSIGNMENT],
];

/** Forms that only short lines have. */
export const SHORT_PATTERNS: readonly FormPattern[] = [
  ['closing', 0, CLOSING],
  ['greeting', 0, GREETING],
  ['device', 0, DEVICE],
  ['names', HAS.firstUpper | HAS.firstMark | HAS.firstBeyond, NAMES],
  ['dashed name', HAS.firstMark | HAS.firstBeyond, DASHED_NAME],
  ['lower name', HAS.firstLower | HAS.firstBeyond, LOWER_NAME],
  ['heading', HAS.firstMark | HAS.firstDigit, HEADING],
];
