import { fieldValue, fieldValues, type Head } from '../head.ts';
import { addressesIn, listAddresses, withoutServant } from '../lists/list-addresses.ts';
import { parseMailbox } from '../mailbox.ts';
import type { Mailbox } from '../message.ts';
import { addressAlike, namesAddress, namesAlike, nameTokens } from './alike.ts';
import { type DisplayName, readDisplayName, unquoted } from './display-name.ts';
import { authorNamed, box, type Context, isItself, ORIGINAL } from './named-author.ts';
import { originalAddress } from './rewritten-address.ts';
import { isRobotAddress, isRobotName, withoutDetail } from './robots.ts';

/** The author of a message, and what sent it for them. */
export interface Sender {
  readonly author: Mailbox;
  /** The robot that wrote in the author's name: its own name, else its host. Lists do not count. */
  readonly sentBy?: string;
}

/**
 * Returns the author of a message. This is From, unless its address is one of the message's own lists or a robot's, or the name says that
 * somebody else sent it ("via", "on behalf of"). Then the author comes from X-Original-From and similar headers, a Reply-To other than the
 * list, Sender, or a robot's own header; else from the display name without additions. Headers that contradict the display name are
 * ignored.
 *
 * @param charset That of the body, assumed for raw header bytes that are not UTF-8.
 */
export function senderOf(head: Head, charset?: string): Sender {
  const value = fieldValue(head, 'from');
  if (value === undefined) return { author: {} };
  const context = { head, charset, lists: listAddresses(head), inner: false };
  return resolve(parseMailbox(value, charset), context);
}

/**
 * The same for a mailbox without a message, as in an attribution line.
 *
 * @param isList True for the address of a list.
 */
export function senderOfMailbox(box: Mailbox, isList: (address: string) => boolean): Sender {
  return resolve(box, { head: NO_HEAD, lists: { has: isList }, inner: true, charset: undefined });
}

const NO_HEAD: Head = { fields: [], bodyAt: 0, defects: [] };

function resolve(from: Mailbox, context: Context): Sender {
  const { name = '', address } = from;
  const original = address === undefined ? undefined : originalAddress(address);
  const isList = address !== undefined && context.lists.has(address);
  const isRobot = address !== undefined && isRobotAddress(address) && !isSpelledOut(name, address);
  const said = readDisplayName(name, {
    shared: isList || isRobot || original !== undefined,
    robot: isRobot,
    isAgent: (agent) => isRobotName(agent) || (address !== undefined && namesAddress(agent, address)),
    isOwner: (owner) => address !== undefined && !isList && !isRobot && addressAlike(owner, address),
  });
  if (original !== undefined && !isRobot) return { author: box(said.name, original) };
  const isShared =
    isList || isRobot || isRewritten(said, address, context) || isReplaced(name, address, context);
  if (!isShared) return { author: box(said.kept ?? unquoted(name), address) };
  const isListsName = isList && namesAddress(said.name, address);
  const named = authorNamed(isListsName ? { ...said, name: '' } : said, address, isRobot, context);
  if (named) {
    const inner = resolve(named, { ...context, inner: true });
    const sentBy = inner.sentBy ?? robotOf(said, address, isList, isRobot, context);
    return sentBy === undefined ? inner : { ...inner, sentBy };
  }
  const own = said.name === '' && said.address === undefined;
  if (own || (isRobot && said.agents.length === 0 && isItself(said.name, address)))
    return { author: { ...box(said.name, address && withoutDetail(address)), shared: true } };
  const sentBy = robotOf(said, address, isList, isRobot, context);
  const author =
    said.address === undefined || context.lists.has(said.address)
      ? { ...box(said.name, address && withoutDetail(address)), shared: true }
      : box(said.name, originalAddress(said.address) ?? said.address);
  return sentBy === undefined ? { author } : { author, sentBy };
}

/** True if a name says that its address is somebody else's, and the address does not contradict it. */
function isRewritten(said: DisplayName, address: string | undefined, { head, inner }: Context): boolean {
  const [agent] = said.agents;
  if (agent === undefined || said.kept !== undefined) return false;
  if (address === undefined || namesAddress(agent, address)) return true;
  if (!inner && ORIGINAL.some((header) => fieldValue(head, header) !== undefined)) return true;
  return !addressAlike(said.name, address);
}

/** Headers added only when From was replaced. */
const REPLACED = ['x-original-from', 'original-from', 'x-mailman-original-from', 'x-original-author'];

/** True if a header says that a gateway replaced From, by name and address. */
function isReplaced(name: string, address: string | undefined, { head, charset, inner }: Context): boolean {
  if (inner || name === '') return false;
  return REPLACED.flatMap((header) => fieldValues(head, header))
    .map((value) => parseMailbox(value, charset))
    .some(
      (one) =>
        one.name !== undefined &&
        one.address !== undefined &&
        one.address !== address &&
        !namesAlike(one.name, name),
    );
}

/** True if an address is exactly the name, in several words: leeroy.jenkins@. */
function isSpelledOut(name: string, address: string): boolean {
  const words = address.slice(0, address.lastIndexOf('@')).split(/[._-]/);
  const tokens = nameTokens(name);
  return words.length > 1 && words.length === tokens.length && words.every((word) => tokens.includes(word));
}

/** The robot that wrote for the author. At a list's address the outermost agent is the list. */
function robotOf(
  said: DisplayName,
  address: string | undefined,
  isList: boolean,
  isRobot: boolean,
  { head }: Context,
): string | undefined {
  const [outermost, ...others] = said.agents;
  const robot = others.at(-1);
  if (robot !== undefined) return robot;
  if (isRobot) {
    const list = address === undefined ? undefined : withoutServant(address);
    if (outermost !== undefined)
      return list !== undefined && list !== address && namesAddress(outermost, list) ? undefined : outermost;
    const itself = said.name !== '' && isItself(said.name, address) ? said.name : undefined;
    return itself ?? address?.slice(address.lastIndexOf('@') + 1);
  }
  if (isList || outermost === undefined || address === undefined) return undefined;
  const to = addressesIn(
    ['to', 'cc', 'x-original-to', 'delivered-to'].flatMap((field) => fieldValues(head, field)),
  );
  const isGroup = to.includes(address) || namesAddress(outermost, address) || outermost.includes('@');
  return isGroup ? undefined : outermost;
}
