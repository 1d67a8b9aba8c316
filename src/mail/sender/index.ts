/** The author of a mail, behind the From of lists, robots and offices. */
export { nameTokens } from './alike.ts';
export { nameInText } from './name-in-text.ts';
export { quotedSender } from './quoted-sender.ts';
export { isRobotName, isRoleAddress } from './robots.ts';
export { type Sender, senderOf, senderOfMailbox } from './sender.ts';
