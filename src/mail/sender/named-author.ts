import { fieldValues, type Head } from '../head.ts';
import type { ListAddresses } from '../lists/list-addresses.ts';
import { parseMailbox, parseMailboxes } from '../mailbox.ts';
import type { Mailbox } from '../message.ts';
import { addressAlike, namesAddress, namesAlike } from './alike.ts';
import type { DisplayName } from './display-name.ts';
import { isRobotAddress, isRobotName } from './robots.ts';

/** Headers with the author if a list or a robot replaced From, the most reliable first (Author: RFC 9057). */
export const ORIGINAL = [
  'x-original-from',
  'original-from',
  'x-mailman-original-from',
  'x-original-sender',
  'x-original-author',
  'author',
  'x-author',
];

/** Headers of robots with the address or the name of the author. */
const ROBOTS_OWN = [
  'x-bugzilla-who',
  'x-github-sender',
  'x-gitlab-author',
  'x-gitea-sender',
  'x-forgejo-sender',
  'x-redmine-sender',
  'x-phabricator-author',
  'x-trac-author',
  'x-jira-author',
  'x-discourse-author',
  'x-savane-author',
  'x-sender',
];

/** What is known of a mailbox beside its name and address. */
export interface Context {
  readonly head: Head;
  /** That of the body, assumed for raw header bytes that are not UTF-8. */
  readonly charset: string | undefined;
  readonly lists: ListAddresses;
  /** True if the mailbox comes from another header than From. */
  readonly inner: boolean;
}

/** The author in other headers: the first that does not contradict the display name. */
export function authorNamed(
  said: DisplayName,
  address: string | undefined,
  isRobot: boolean,
  { head, charset, lists, inner }: Context,
): Mailbox | undefined {
  const first = (value: string) => parseMailbox(value, charset);
  if (inner && said.name !== '' && !isRobot) return undefined;
  const isOther = (one: Mailbox) =>
    one.address === undefined || (one.address !== address && !lists.has(one.address));
  const whole = (one: Mailbox) => box(one.name ?? said.name, one.address);
  if (!inner) {
    const originals = ORIGINAL.flatMap((header) => fieldValues(head, header).map(first)).filter(
      (one) => (one.address ?? one.name) !== undefined && isOther(one),
    );
    const person =
      originals.find((one) => one.address !== undefined && !isRobotAddress(one.address)) ?? originals[0];
    if (person) return whole(person);
  }
  const replies = fieldValues(head, 'reply-to').flatMap((value) => parseMailboxes(value, charset));
  const senders = fieldValues(head, 'sender').map(first);
  const named = [...replies, ...senders].find(
    (one) =>
      one.address !== undefined && isOther(one) && !isRobotAddress(one.address) && agrees(one, said, isRobot),
  );
  if (named) return whole(named);
  if (!isRobot) return undefined;
  const own = ROBOTS_OWN.flatMap((header) => fieldValues(head, header).map(first)).find(
    (one) => isOther(one) && (one.address === undefined || !isRobotAddress(one.address)),
  );
  if (!own || (own.name ?? own.address) === undefined) return undefined;
  const isHuman = said.name !== '' && !(said.agents.length === 0 && isItself(said.name, address));
  if (own.address !== undefined) return box(isHuman ? said.name : (own.name ?? ''), own.address);
  return isHuman ? undefined : { ...box(own.name ?? '', address), shared: true };
}

/** True if a mailbox may belong to the display name. If the name is a robot's, an address without a name counts too. */
function agrees({ name, address = '' }: Mailbox, said: DisplayName, isRobot: boolean): boolean {
  if (said.address !== undefined) return said.address === address;
  if (name !== undefined) return said.name === '' ? !isRobotName(name) : namesAlike(name, said.name);
  return isRobot ? said.name !== '' && addressAlike(said.name, address) : said.name !== '';
}

/** True if the name at a robot's address is the robot's own. */
export function isItself(name: string, address: string | undefined): boolean {
  return isRobotName(name) || (address !== undefined && namesAddress(name, address));
}

/** A mailbox without empty fields. */
export function box(name: string, address: string | undefined): Mailbox {
  return { ...(name === '' ? {} : { name }), ...(address === undefined ? {} : { address }) };
}
