/** A name and an address from a header: decoded, white space folded. */
export interface Mailbox {
  readonly name?: string;
  /** addr-spec of RFC 5322, in lower case; an archive's "x at y" is converted. */
  readonly address?: string;
  /** True for the address of a list, a robot or an office: several people write from it. */
  readonly shared?: boolean;
}

/** Why an attachment is not kept. A detached signature has no words, so nothing is lost. */
export type LeftOut = 'binary' | 'encrypted' | 'too large' | 'unreadable' | 'signature';

/** A MIME part other than the text of the post. If it has text, that is kept beside the post; otherwise it is only named. */
export interface Attachment {
  /** Without folders; for a message its subject. */
  readonly name: string;
  /** Media type in lower case, such as `text/x-diff`. */
  readonly type: string;
  /** Size once decoded. */
  readonly bytes: number;
  /**
   * Its text: unchanged, line ends included, if it is UTF-8; else converted to UTF-8. For a message, its author, date, subject and text.
   */
  readonly text?: string;
  /** Present if `text` is not. */
  readonly leftOut?: LeftOut;
}

/** The origin of a message. */
export interface Source {
  /** The file's path as given, without folders above the archive. */
  readonly file: string;
  /** SHA-256 (hex) of the message's own bytes, so that a growing mbox does not change its old posts. */
  readonly sha256: string;
  /** For a member of a digest: the digest's Message-ID, or the SHA-256 of its bytes if it has none. */
  readonly digest?: string;
  /** Message-ID of the message in which a list wrapped it (DMARC), if different. */
  readonly wrapper?: string;
}

/** A mailing list, as named by a message or its archive. */
export interface MailingList {
  /** Its short name, such as `linux-nvme`, as `listSlug` writes it. */
  readonly name: string;
  /** Its full List-Id (RFC 2919), such as `linux-nvme.lists.infradead.org`; absent if only the name is known. */
  readonly id?: string;
  /** True if it comes from a List-Id header rather than an address. */
  readonly isListId?: boolean;
}

/** A decoded message to a list, the input of the other rooms. */
export interface Message {
  /** Without angle brackets. */
  readonly messageId?: string;
  /** When it was sent, ISO 8601 in UTC to the second; absent if the Date is missing or absurd. */
  readonly date?: string;
  /** The time zone of its Date, as `+01:00`. */
  readonly zone?: string;
  /** The author, see `senderOf`. */
  readonly from: Mailbox;
  /** The robot that sent it in the author's name. */
  readonly sentBy?: string;
  /** Decoded, unfolded; empty if there is none. */
  readonly subject: string;
  /** The lists it came over. */
  readonly lists: readonly MailingList[];
  /** Every Message-ID of In-Reply-To. */
  readonly inReplyTo: readonly string[];
  /** Every Message-ID of References, oldest first. */
  readonly references: readonly string[];
  /** Ids of both that may also be an author's address: they count as Message-IDs only if the archive knows them. */
  readonly doubtfulIds?: readonly string[];
  /**
   * The text as sent: transfer encoding and charset decoded, line ends LF; blank lines at its end (which archives add and drop) removed;
   * ends in one LF unless empty.
   */
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /** Problems of the message, a sentence each, in the order found. */
  readonly defects: readonly string[];
  readonly source: Source;
  /** Why it could not be parsed; then `text` is its source. */
  readonly unparsed?: string;
}

/** The results of reading a source: messages, and notes about what could not be read. */
export type Reading =
  | {
      readonly kind: 'message';
      readonly message: Message;
      readonly bytes: number;
      /** Offset of the message in its source, in bytes; 0 if it is alone there. */
      readonly offset?: number;
    }
  | { readonly kind: 'skipped'; readonly file: string; readonly offset: number; readonly reason: string };
