/** Who sent a mail: what lists, robots and duties put into From, and who is behind it. */
export { nameTokens } from './alike.ts';
export { nameInText } from './name-in-text.ts';
export { quotedSender } from './quoted-sender.ts';
export { isRobotName, isRoleAddress } from './robots.ts';
export { type Sender, senderOf, senderOfMailbox } from './sender.ts';
