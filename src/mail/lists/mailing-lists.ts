import { fieldValues, type Head } from '../head.ts';
import type { MailingList } from '../message.ts';
import { addressesIn, withoutServant } from './list-addresses.ts';
import { listSlug } from './list-slug.ts';

/**
 * Returns the lists of a message: from each List-Id (RFC 2919); without one, from the first kind of header that names any: X-Mailing-List,
 * X-BeenThere, Mailing-List, Delivered-To "mailing list", X-Loop, X-Google-Groups, List-Post (RFC 2369), List-Archive, the command
 * addresses, Sender of list software, Newsgroups. A bare Delivered-To address is a list if the message was sent to it, and a header or the
 * host's name indicates lists.
 */
export function mailingLists(head: Head): readonly MailingList[] {
  const values = (name: string) => fieldValues(head, name);
  const posts = addressesIn(values('list-post')).map((address) => address.slice(0, address.lastIndexOf('@')));
  const kinds: readonly (() => (MailingList | undefined)[])[] = [
    () => values('list-id').map((value) => ofListId(value, posts)),
    () => addressesIn(values('x-mailing-list')).map(ofAddress),
    () => addressesIn(values('x-beenthere')).map(ofAddress),
    () =>
      addressesIn(
        values('mailing-list').map((value) => /\blist ([^;\s]+@[^;\s]+)/i.exec(value)?.[1] ?? ''),
      ).map(ofAddress),
    () => values('delivered-to').map((value) => ofWords(/^mailing list (\S+)/i.exec(value)?.[1])),
    () => addressesIn(values('x-loop')).map(ofAddress),
    () =>
      values('x-google-groups')
        .flatMap((value) => value.split(','))
        .map((name) => ofGoogleGroup(name.trim())),
    () => addressesIn(values('list-post')).map(withoutServant).map(ofAddress),
    () =>
      values('x-google-group-id').length > 0
        ? addressesIn([...values('to'), ...values('cc')])
            .filter((one) => /@googlegroups\./.test(one))
            .map(ofAddress)
        : [],
    () => deliveredTo(head).map(ofAddress),
    () => values('list-archive').map(ofArchive),
    () =>
      addressesIn(['list-unsubscribe', 'list-subscribe', 'list-help', 'mailing-list'].flatMap(values)).map(
        ofServant,
      ),
    () => addressesIn(values('sender')).map(ofServant),
    () =>
      values('newsgroups')
        .flatMap((value) => value.split(','))
        .map((name) => ({ name: listSlug(name.trim()) })),
    () => values('x-google-group-id').map((id) => ofWords(/^\s*(\d{1,20})/.exec(id)?.[1])),
  ];
  for (const kind of kinds) {
    const lists = kind().flatMap((list) => (list === undefined || list.name === '' ? [] : withSoundId(list)));
    if (lists.length > 0) return [...new Map(lists.map((list) => [list.id ?? list.name, list])).values()];
  }
  return [];
}

/** The valid characters of an id: RFC 2919 2 allows printable ASCII, at most 255 characters. */
const SOUND_ID = /^[!-;=?-~]{1,255}$/;

/** Drops an invalid id from a list; its name then identifies it. */
function withSoundId(list: MailingList): MailingList {
  return list.id === undefined || SOUND_ID.test(list.id) ? list : { name: list.name };
}

/** The addresses in Delivered-To that are lists rather than readers. */
function deliveredTo(head: Head): string[] {
  const sentTo = addressesIn(['to', 'cc'].flatMap((name) => fieldValues(head, name)));
  const isBulk = fieldValues(head, 'precedence').some((value) => /^\s*(?:list|bulk)/i.test(value));
  return addressesIn(fieldValues(head, 'delivered-to')).filter(
    (address) =>
      sentTo.includes(address) && (isBulk || /@(?:lists?\d*|groups|mailman\d*|ml)\./.test(address)),
  );
}

/** Returns the list with a short name, given by an archive: from a page's address or footer. */
export function listOfName(name: string): readonly MailingList[] {
  const slug = listSlug(name);
  return slug === '' || slug === 'all' ? [] : [{ name: slug }];
}

/** The name is the first label of the id; or more of them, if the list's address shows that the name contains a dot. */
function ofListId(value: string, posts: readonly string[]): MailingList | undefined {
  const bracketed = /<([^<>]+)>/.exec(value)?.[1];
  const id = (bracketed ?? value).trim().replace(/^"|"$/g, '').toLowerCase();
  if (id === '' || /\s/.test(id)) return undefined;
  const dotted = id.replace('@', '.');
  const name = posts.find((post) => dotted.startsWith(`${post}.`)) ?? id.split(/[.@]/)[0] ?? '';
  return { name: listSlug(name), ...(dotted.includes('.') ? { id: dotted, isListId: true } : {}) };
}

/** The list with an address for posts, in lower case. */
export function ofAddress(address: string): MailingList {
  const at = address.lastIndexOf('@');
  const name = address.slice(0, at).split('+')[0] ?? '';
  return { name: listSlug(name), id: `${name}.${address.slice(at + 1)}` };
}

/** The list with an address for commands; undefined for any other address. */
function ofServant(address: string): MailingList | undefined {
  const list = withoutServant(address);
  return list === address ? undefined : ofAddress(list);
}

function ofWords(words: string | undefined): MailingList | undefined {
  if (words === undefined) return undefined;
  const [address] = addressesIn([words]);
  return address === undefined ? { name: listSlug(words) } : ofAddress(address);
}

function ofGoogleGroup(name: string): MailingList | undefined {
  return name === ''
    ? undefined
    : ofAddress(name.includes('@') ? name.toLowerCase() : `${name.toLowerCase()}@googlegroups.com`);
}

/** The list in the address of an archive, as in Mailman, HyperKitty, public-inbox and Google Groups. */
function ofArchive(value: string): MailingList | undefined {
  const url = /<?(https?:\/\/[^<>\s]{1,500})/i.exec(value)?.[1];
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { pathname, hostname } = new URL(url);
  const hyperkitty = /\/list\/([^/]+@[^/]+?)(?:\/|$)/.exec(decodePath(pathname))?.[1];
  if (hyperkitty !== undefined) return ofWords(hyperkitty);
  const named =
    /\/(?:pipermail|private|mailman\/(?:private|listinfo)|group|g|archives?(?:\/list)?)\/([^/]+)\/?$/.exec(
      decodePath(pathname),
    )?.[1];
  const name = named ?? /^\/([^/]+)\/?$/.exec(decodePath(pathname))?.[1];
  if (name === undefined) return undefined;
  return hostname === 'groups.google.com' ? ofGoogleGroup(name) : { name: listSlug(name) };
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
