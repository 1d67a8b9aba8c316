import type { Attribution } from '../segments/index.ts';

/** Signs that words come from elsewhere than a mail to a list: common nouns in lower case, names of newspapers and places in capitals. */
const ELSEWHERE =
  /(?:^|[^\p{L}])(?:man(?:ual)?[ -]?pages?|manuals?|documentation|docs?|read-?me|faq|blogs?|weblog|web ?(?:site|page)s?|wikis?|tweet(?:ed|s)?|toot(?:ed|s)?|chat(?:ted)?|chat ?log|channel|forums?|article|newspaper|magazine|books?|standard|spec(?:s|ification)?|changelog|release notes|commit(?:s| message| log)?|git log|issue|ticket|pull request|bug ?#?\d+|bug ?(?:report|tracker)|tracker|wrote back|privately|privat(?:e?ment|amente|im)?|en privé|per privato|vertraulich|приватно|лично|prywatnie|private(?: (?:mail|message|e-?mail))?|off-?list|in person|on the phone|phone|error(?: message)?|compiler|log(?:s| ?file)?|output|console|dmesg|robot|bot|handbuch|telefon|teléfono|téléphone|telefono|documentación|manuel|manuale|podręcznik|руководство|IRC|irc|Slack|Discord|Matrix|Telegram|Signal|Twitter|Mastodon|Facebook|LinkedIn|Reddit|Wikipedia|Stack ?Overflow|Hacker ?News|Slashdot|YouTube|GitHub|github|GitLab|gitlab|Bugzilla|bugzilla|JIRA|Jira|README|FAQ|HOWTO|CHANGELOG|NEWS|RFC[ -]?\d*|POSIX|ISO|IEEE|ANSI)(?![\p{L}])/u;
const PAPERS =
  /(?:^|\s)(?:Times|Post|Guardian|Telegraph|Herald|Tribune|Journal|Gazette|Register|Economist|Independent|Observer|News|Press|Magazine|Wired|Reuters|Bloomberg|BBC|CNN|NPR|LWN|Phoronix|Heise|heise|Golem|Zeitung|Spiegel|Zeit|Welt|Stern|Monde|Figaro|Libération|Parisien|País|Mundo|Repubblica|Corriere|Stampa|Volkskrant|Telegraaf|Guardia|Folha|Estadão|Gazeta|Известия|Ведомости)$/u;
const DETERMINER =
  /(?:^|[\s,(])(?:the|this|that|these|those|an?|our|your|my|his|her|its|their|some|any|der|die|das|ein|eine|les?|la|el|los|las|il|lo|gli|o|os|as|het|een|one|whole)\s$/i;
/** The start of a line that only reports another's words. */
const HEARSAY = /^(?:according to|as|thus spake|also sprach|from|in|per|cf\.?|see|quote from|source:?)\s/i;
const SPOKEN =
  /\b(?:says?|said|tells?|told|claims?|claimed|states?|stated|reports?|reported|prints?|printed|recommends?|suggests?|explains?|reads?|complains?)\b|(?:^|\s)(?:meint|sagte?|dit|dice|disse|zegt|säger|mówi|говорит)(?:\s|:|$)/i;
const PARTICLE =
  /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ben|zu|zum|ten|ter|y|e|i|and|jr|sr|ii|iii)\.?,?$/i;
const NAME_WORD = /^["'(]?(?:\p{Lu}[\p{L}.'’-]*|\p{Lo}[\p{Lo}\p{M}·・]*)[)"',.]?$/u;
/** Capitalised words for things that are quoted but are not people. */
const NO_PERSON =
  /^(?:Google|Microsoft|Apple|Intel|IBM|Oracle|Amazon|Debian|Ubuntu|Fedora|Linux|Windows|Python|Perl|Ruby|Java|Rust|Git|Gcc|Clang|Emacs|Vim|Docker|Mailman|Postfix|Sendmail|Apache|Mozilla|Firefox|Android|Unicode|Wikipedia|You|Somebody|Someone|Anonymous|Unknown|Everybody|People|Others|It|He|She|They|We|Documentation|Manual|Help|Error|Warning|Note|Abstract|Section|Chapter|Appendix|Definition|Example|Quote|Quotation|Message|Output|Result|Today|Yesterday|Administrator|Admin|Support|Team|Staff|Editor)$/;

const MOST_WORDS = 6;

/**
 * Whether an attribution says that a person wrote the following in a mail, judging by its words: with an address, or a person's name.
 * Manuals, chats, web pages, newspapers and hearsay are quoted in the same forms.
 *
 * @param text the attribution's lines, joined by spaces
 */
export function namesAPerson(text: string, { name, address, date, messageId }: Attribution): boolean {
  const beside = name === undefined ? text : text.replace(name, ' ');
  if (ELSEWHERE.test(withoutAddresses(beside)) || /https?:\/\//.test(text)) return false;
  if (name !== undefined && /^via\s/i.test(name)) return false;
  if (address !== undefined) return true;
  if (name === undefined || ELSEWHERE.test(name) || PAPERS.test(name)) return false;
  if (/[/\\=<>{}|]|\.\p{L}{2,}$|::/u.test(name)) return false;
  if (DETERMINER.test(text.slice(0, text.indexOf(name)))) return false;
  const words = name.split(/\s+/);
  if (words.length > MOST_WORDS || NO_PERSON.test(name)) return false;
  const named = words.filter((word) => NAME_WORD.test(word)).length;
  if (date !== undefined) return named > 0 || words.length === 1;
  if ((messageId === undefined && HEARSAY.test(text.trim())) || SPOKEN.test(beside)) return false;
  if (!words.every((word) => NAME_WORD.test(word) || PARTICLE.test(word)) || named === 0) return false;
  // A single word in capitals is more often an acronym than a name.
  return words.length > 1 || !/^\p{Lu}+$/u.test(name);
}

function withoutAddresses(text: string): string {
  return text.replace(/<[^<>]*>|\S+@\S+/g, ' ');
}
