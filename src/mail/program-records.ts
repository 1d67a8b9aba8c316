import { fieldValue, readHead } from './head.ts';

/** Number of bytes in which a program's own headers are searched. */
const SEARCHED = 64 * 1024;

/** One of these must occur in the bytes before the header is parsed, since few mails have such headers. */
const MARKS = [
  'X-Mozilla-Status',
  'X-IMAP',
  'INTERNAL DATA',
  'X-Evolution',
  'X-Status',
  'Status: D',
  'Status: RD',
  'Status: OD',
  'Status: ROD',
];

/** Flags of X-Mozilla-Status (hex): the message was deleted, and goes when the folder is compacted. */
const MOZILLA_EXPUNGED = 0x0008;
/** Of X-Mozilla-Status2 (hex): it is deleted on the server that it was fetched from. */
const MOZILLA_IMAP_DELETED = 0x00200000;
/** Flags of X-Evolution (hex, behind a hyphen). */
const EVOLUTION_DELETED = 0x0002;

/**
 * Returns why a message of a mailbox is not a post but internal to a mail program: folder data of Pine or an IMAP server, or a deleted
 * message that was not purged yet. Undefined for any other.
 */
export function recordOfProgram(bytes: Buffer): string | undefined {
  const searched = headOf(bytes.subarray(0, SEARCHED));
  if (!MARKS.some((mark) => searched.includes(mark, 0, 'latin1'))) return undefined;
  const head = readHead(searched);
  const value = (name: string) => fieldValue(head, name) ?? '';
  const isOfFolder =
    /FOLDER INTERNAL DATA/i.test(value('subject')) && /mailer-daemon|internal data/i.test(value('from'));
  if (isOfFolder || /^Mail System Internal Data$/i.test(value('from').replace(/<.*|"/g, '').trim()))
    return 'A record that a mail program keeps of its folder, no post.';
  const deleted =
    flags(value('x-mozilla-status')) & MOZILLA_EXPUNGED ||
    flags(value('x-evolution').split('-')[1] ?? '') & EVOLUTION_DELETED ||
    flags(value('x-mozilla-status2')) & MOZILLA_IMAP_DELETED ||
    // RFC 2076 3.14 for Status; Pine and Dovecot write X-Status.
    /^[RO]*D[RO]*$/.test(value('status')) ||
    /^[A-Z]*D[A-Z]*$/.test(value('x-status'));
  return deleted
    ? 'Deleted by its owner, and kept by the mail program until the folder is compacted; no post.'
    : undefined;
}

/** The bytes before the first empty line, or all. */
function headOf(bytes: Buffer): Buffer {
  const lf = bytes.indexOf('\n\n', 0, 'latin1');
  const crlf = bytes.subarray(0, lf < 0 ? bytes.length : lf).indexOf('\r\n\r\n', 0, 'latin1');
  const end = crlf < 0 ? lf : crlf;
  return end < 0 ? bytes : bytes.subarray(0, end);
}

function flags(hex: string): number {
  return /^[0-9a-f]{4,8}$/i.test(hex.trim()) ? Number.parseInt(hex, 16) : 0;
}
