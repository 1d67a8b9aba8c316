/**
 * The mail room turns bytes into messages. It reads archives of mailing lists in any form, one message at a time, decodes each, and reports
 * what was wrong with it. It knows nothing of threads, entries or the site.
 */
export { MAX_MESSAGE_BYTES, MAX_TEXT_LINES } from './limits.ts';
export { parseMailbox } from './mailbox.ts';
export type { Attachment, LeftOut, Mailbox, MailingList, Message, Reading, Source } from './message.ts';
export { type Origin, parseMessage } from './parse-message.ts';
export { parseMessages } from './parse-messages.ts';
export { type ReadOptions, readSource } from './read-source.ts';
export {
  isRobotName,
  isRoleAddress,
  nameTokens,
  quotedSender,
  type Sender,
  senderOfMailbox,
} from './sender/index.ts';
export { sourceSize } from './source-size.ts';
