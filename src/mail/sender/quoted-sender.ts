import type { Mailbox } from '../message.ts';

/** What Outlook puts between a list's address and a name, as far as an attribution keeps it. */
const BEHALF =
  /^(?:.*\s)?(?:behalf of|im auftrag von|de la part de|en nombre de|em nome de|per conto di|a nome di|namens|på vegne a[fv]|w imieniu|jménem|от имени|代表) (\S.*)$/iu;
/** A list's name stands alone where the sender had none. */
const LIST_ALONE = /^(?:via|vía)\s/i;

/**
 * Whom an attribution or the head of a copied message names, where it is a list that speaks "on behalf of" somebody, or a list alone (then
 * nobody). What else lists add to a name is taken off by `senderOfMailbox`.
 */
export function quotedSender(box: Mailbox): Mailbox {
  const { name = '' } = box;
  if (LIST_ALONE.test(name)) return {};
  const behalf = BEHALF.exec(name)?.[1];
  return behalf === undefined ? box : { name: behalf };
}
