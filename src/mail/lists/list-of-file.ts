import type { MailingList } from '../message.ts';
import { listOfName, ofAddress } from './mailing-lists.ts';

/** Names of files with a month, a quarter or a year of a list: 2022-December.txt.gz, 2022-12.mbox, 202212.mbox, 2022q4.txt. */
const PERIOD =
  /^(?:19|20)\d\d(?:[-_.]?(?:\d\d|q[1-4]|january|february|march|april|may|june|july|august|september|october|november|december))?(?:[-_.]week-of-mon-\d{8})?(?:\.[a-z]{2,5}){0,2}$/i;
/** Folders with archives of lists. */
const ARCHIVES =
  /^(?:pipermail|hyperkitty|archives?|private|public|lists?|mailing-?lists?|mboxe?s?|mails?|mailbox(?:es)?|messages|sources?|downloads?|imports?|inbox|cur|new|tmp|data|(?:19|20)\d\d(?:-\d\d)?|\d{1,2})$/i;
/** The address of a list, recognised by its host: Message-IDs and people's mailboxes have the same form. */
const ADDRESS =
  /^[a-z][\w.+~-]{0,63}@(?:[\w-]{0,30}(?:lists?\d*|groups|mailman\d*|ml|listserv|sympa|vger)|mailing-?lists?)\.(?:[\w-]{1,63}\.)*[a-z][\w-]{1,62}$/;
const EXTENSIONS = /(?:\.(?:mbox|mbx|txt|eml|gz|mail))+$/i;

/**
 * Returns the list of an archive from the name of its file or folder, for messages that name none: an address
 * (`dev@lists.example.org.mbox`, `dev@lists.example.org/2022-12.mbox`), or the folder of monthly files (`dev/2022-December.txt`). Empty for
 * any other name.
 *
 * @param name the file's, with the folders that were read down to it
 */
export function listOfFile(name: string): readonly MailingList[] {
  const parts = name.split('/').filter((part) => part !== '');
  const file = parts.at(-1) ?? '';
  const address = [file.replace(EXTENSIONS, ''), ...parts.slice(0, -1).reverse()].find((part) =>
    ADDRESS.test(part),
  );
  if (address !== undefined) return [ofAddress(address.toLowerCase())];
  if (!PERIOD.test(file)) return [];
  const folder = parts.slice(0, -1).findLast((part) => !ARCHIVES.test(part));
  return folder === undefined ? [] : listOfName(folder);
}
