import { hash as hashOf } from 'node:crypto';
import { declaredCharset } from './declared-charset.ts';
import { fieldValue, fieldValues, type Head, readHead } from './head.ts';
import { headerText } from './header-text.ts';
import { MAX_LISTS } from './limits.ts';
import { mailingLists } from './lists/index.ts';
import { fromDefects } from './mailbox.ts';
import type { Mailbox, MailingList, Message } from './message.ts';
import { dateOf } from './message-date.ts';
import { readMessageId, readMessageIds } from './message-ids.ts';
import { type MimeTree, readMimeTree } from './mime-tree.ts';
import { postText } from './post-text.ts';
import { nameInText, type Sender, senderOf } from './sender/index.ts';
import { sentText } from './sent-text.ts';

/** Facts about a message from outside its bytes. */
export interface Origin {
  /** As `Source.file` has it. */
  readonly file: string;
  /** The lists it came over, if it does not name them itself. */
  readonly lists?: readonly MailingList[];
  /** A date more than two days later than this is rejected. */
  readonly now?: Date;
  /** The delivery line above it in the mailbox. */
  readonly deliveryLine?: string;
}

/** Headers that a message has once (RFC 5322 3.6); the first of several is used. */
const ONCE = ['from', 'subject', 'date', 'message-id', 'in-reply-to', 'references', 'content-type'];

/** Headers with addresses that are not Message-IDs. */
const NAME_MAILBOXES = ['from', 'to', 'cc', 'reply-to', 'sender'];

/**
 * Parses one message (RFC 5322, MIME). Problems become defects: it never throws, and always keeps the text. `bytes` are the message's own,
 * without the delivery line of a mailbox.
 */
export function parseMessage(bytes: Buffer, origin: Origin): Message {
  const source = { file: origin.file, sha256: hashOf('sha256', bytes, 'hex') };
  try {
    const head = readHead(bytes);
    return { ...readMessage(head, readMimeTree(head, bytes.subarray(head.bodyAt)), origin), source };
  } catch (error) {
    const { text } = sentText(bytes.toString('utf8'));
    const reason = error instanceof Error ? error.message : String(error);
    const defects = [`Could not be parsed (${reason}); kept as its source.`];
    return {
      from: {},
      subject: '',
      lists: [],
      inReplyTo: [],
      references: [],
      text,
      attachments: [],
      defects,
      source,
      unparsed: reason,
    };
  }
}

/** The message of a header and parts. Enclosed messages are not extracted. */
export function readMessage(head: Head, tree: MimeTree, origin: Origin): Omit<Message, 'source'> {
  const content = postText(tree.root);
  const charset = declaredCharset(tree.root);
  const from = fieldValue(head, 'from');
  const subject = headerText(fieldValue(head, 'subject') ?? '', charset);
  const messageId = readMessageId(fieldValue(head, 'message-id'));
  const mailboxes = NAME_MAILBOXES.flatMap((name) => fieldValues(head, name));
  const inReplyTo = readMessageIds(fieldValue(head, 'in-reply-to'), 'In-Reply-To', mailboxes);
  const references = readMessageIds(fieldValue(head, 'references'), 'References', mailboxes);
  const doubtful = [...(inReplyTo.doubtful ?? []), ...(references.doubtful ?? [])];
  const date = dateOf(head, origin, charset);
  const lists = mailingLists(head);
  const sender = senderOf(head, charset);
  const defects = [
    ...head.defects,
    ...ONCE.filter((name) => fieldValues(head, name).length > 1).map(
      (name) => `More than one header ${name}; the first counts.`,
    ),
    ...(from === undefined ? ['It has no From.'] : fromDefects(from, charset)),
    fieldValue(head, 'subject') === undefined ? 'It has no Subject.' : undefined,
    subject.defect && `The Subject ${subject.defect}.`,
    messageId.defect,
    inReplyTo.defect,
    references.defect,
    ...date.defects,
    lists.length > MAX_LISTS
      ? `It names more than ${MAX_LISTS} lists; those behind were left out.`
      : undefined,
    ...tree.defects,
    ...content.defects,
  ];
  return {
    ...(messageId.id === undefined ? {} : { messageId: messageId.id }),
    ...date.sent,
    from: authorOf(sender, content.text),
    ...(sender.sentBy === undefined ? {} : { sentBy: sender.sentBy }),
    subject: subject.text,
    lists: lists.length > 0 ? lists.slice(0, MAX_LISTS) : (origin.lists ?? []),
    inReplyTo: inReplyTo.ids,
    references: references.ids,
    ...(doubtful.length > 0 && { doubtfulIds: doubtful }),
    text: content.text,
    attachments: content.attachments,
    defects: [...new Set(defects.filter((defect) => defect !== undefined && defect !== ''))] as string[],
  };
}

/** The author; if a robot's header has only an address, with the name from its text. */
function authorOf({ author, sentBy }: Sender, text: string): Mailbox {
  const { name, address } = author;
  if (sentBy === undefined || name !== undefined || address === undefined) return author;
  const said = nameInText(text, address);
  return said === undefined ? author : { ...author, name: said };
}
