export { namesAlike, nameTokens } from './alike.ts';
export { isRobotAddress, isRoleAddress } from './robots.ts';
export { type Sender, senderOf } from './sender.ts';
