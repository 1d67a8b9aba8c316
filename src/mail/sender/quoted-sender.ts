import type { Mailbox } from '../message.ts';

/** Outlook's text between a list's address and a name, as far as an attribution keeps it. */
const BEHALF =
  /^(?:.*\s)?(?:behalf of|im auftrag von|de la part de|en nombre de|em nome de|per conto di|a nome di|namens|på vegne a[fv]|w imieniu|jménem|от имени|代表) (\S.*)$/iu;
/** Only a list's name, because the sender had none. */
const LIST_ALONE = /^(?:via|vía)\s/i;

/**
 * The author named by an attribution or the header of a copied message, if a list writes "on behalf of" somebody, or only a list is named
 * (then nobody). Other additions of lists are removed by `senderOfMailbox`.
 */
export function quotedSender(box: Mailbox): Mailbox {
  const { name = '' } = box;
  if (LIST_ALONE.test(name)) return {};
  const behalf = BEHALF.exec(name)?.[1];
  return behalf === undefined ? box : { name: behalf };
}
