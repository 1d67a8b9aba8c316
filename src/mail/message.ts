/** A name and an address as a header gives them: decoded, white space folded. */
export interface Mailbox {
  readonly name?: string;
  /** addr-spec of RFC 5322, in lower case; "x at y" of an archive's page is undone. */
  readonly address?: string;
  /** True where the address is a list's, a robot's or a duty's: others write from it too. */
  readonly shared?: boolean;
}

/** Why an attachment is not kept. A detached signature has no words, and is no loss. */
export type LeftOut = 'binary' | 'encrypted' | 'too large' | 'unreadable' | 'signature';

/** A MIME part that is not the text of the post: a file that says something is kept beside it, any other is named. */
export interface Attachment {
  /** Without folders; of a message its subject. */
  readonly name: string;
  /** Media type in lower case, such as `text/x-diff`. */
  readonly type: string;
  /** Size once decoded. */
  readonly bytes: number;
  /** What it says: as sent, line ends too, if it is UTF-8; else put into it. Of a message, who wrote it when about what, and its text. */
  readonly text?: string;
  /** Present where `text` is not. */
  readonly leftOut?: LeftOut;
}

/** Where a message was read from. */
export interface Source {
  /** The file's path as given, without the folders above it that are not the archive's. */
  readonly file: string;
  /** SHA-256 (hex) of the message's own bytes, so that a growing mbox does not change its old posts. */
  readonly sha256: string;
  /** Of a member of a digest: the digest's Message-ID, or the SHA-256 of its bytes where it has none. */
  readonly digest?: string;
  /** Message-ID of the message in which a list sent it on (DMARC), where it has one of its own. */
  readonly wrapper?: string;
}

/** A mailing list as a message, or the archive it comes from, names it. */
export interface MailingList {
  /** Its short name, such as `linux-nvme`, as `listSlug` writes it. */
  readonly name: string;
  /** Its full List-Id (RFC 2919), such as `linux-nvme.lists.infradead.org`; absent where only the name is known. */
  readonly id?: string;
  /** True where a List-Id header says so, not an address. */
  readonly isListId?: boolean;
}

/** One message to a list, decoded: what the other rooms know of mail. */
export interface Message {
  /** Without angle brackets. */
  readonly messageId?: string;
  /** The instant it was sent, ISO 8601 in UTC to the second; absent where the Date is missing or absurd. */
  readonly date?: string;
  /** The zone its Date was written in, as `+01:00`. */
  readonly zone?: string;
  /** Who wrote it, see `senderOf`. */
  readonly from: Mailbox;
  /** The robot that sent it in the author's name. */
  readonly sentBy?: string;
  /** Decoded, unfolded; empty where there is none. */
  readonly subject: string;
  /** The lists it came over. */
  readonly lists: readonly MailingList[];
  /** Every Message-ID of In-Reply-To. */
  readonly inReplyTo: readonly string[];
  /** Every Message-ID of References, oldest first. */
  readonly references: readonly string[];
  /** Those of both that may as well be an author's address: Message-IDs only if the archive knows them. */
  readonly doubtfulIds?: readonly string[];
  /**
   * The text as sent: transfer encoding and charset undone, line ends LF, blank lines at its end (which archives add
   * and drop at will) taken off, one LF last unless it is empty.
   */
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /** What was wrong with it, a sentence each, in the order found. */
  readonly defects: readonly string[];
  readonly source: Source;
  /** Why it could not be parsed, where its text is its source. */
  readonly unparsed?: string;
}

/** What reading a source yields: messages, and notes of what could not be read. */
export type Reading =
  | {
      readonly kind: 'message';
      readonly message: Message;
      readonly bytes: number;
      /** Of the message in its source, in bytes; 0 where it is alone there. */
      readonly offset?: number;
    }
  | { readonly kind: 'skipped'; readonly file: string; readonly offset: number; readonly reason: string };
