/** What hostile or broken mail may cost: past a limit the post is still read, with a defect that says what was left out. */

const KiB = 1024;
const MiB = 1024 * KiB;
const GiB = 1024 * MiB;

/** Bytes of one message; a larger one is skipped, for it would have to be held in memory. */
export const MAX_MESSAGE_BYTES = 128 * MiB;

/** Bytes of one header block; the rest of a longer one is passed over. Real ones stay below 64 KiB. */
export const MAX_HEAD_BYTES = 1 * MiB;

/** Characters of one header value that is read; long enough for a References of some thousand posts. */
export const MAX_HEADER_VALUE = 256 * KiB;

/** Characters of a From that are read: many times what one mailbox needs. */
export const MAX_MAILBOX = 4 * KiB;

/** Message-IDs taken from one References or In-Reply-To. */
export const MAX_REFERENCES = 2000;

/** Lists that one message is taken to have come over; real ones came over a handful. */
export const MAX_LISTS = 30;

/** Lines of one text; a message of more is skipped: each costs a kilobyte of memory while it is divided into segments. */
export const MAX_TEXT_LINES = 1_000_000;

/** Lines of all attachments that are kept beside one post. */
export const MAX_ATTACHED_LINES_OF_POST = 500_000;

/** Characters of a Message-ID, as a line may have (RFC 5322 2.1.1). */
export const MAX_MESSAGE_ID = 998;

/** Multiparts and messages within one another; a deeper one is listed as an attachment, unopened. */
export const MAX_MIME_DEPTH = 32;

/** Parts of one message; what follows the last of them stays in it, undivided. */
export const MAX_MIME_PARTS = 1000;

/** Bytes of HTML turned into text; a longer document is kept as its source. */
export const MAX_HTML_BYTES = 4 * MiB;

/** Elements within elements of HTML that is turned into text; a deeper document is kept as its source. */
export const MAX_HTML_DEPTH = 500;

/** Bytes of one attachment that is kept beside its post; a larger one is named and left out. */
export const MAX_ATTACHED_BYTES = 4 * MiB;

/** Bytes of all attachments that are kept beside one post. */
export const MAX_ATTACHED_BYTES_OF_POST = 16 * MiB;

/** Bytes that the kind of a source is recognised by. */
export const SNIFF_BYTES = 64 * KiB;

/** Bytes that one gzipped file may hold. */
export const MAX_GUNZIPPED_BYTES = 64 * GiB;

/** A gzipped file that has grown past this many bytes must not have grown by more than MAX_GUNZIP_RATIO. */
export const GUNZIP_RATIO_FROM = 32 * MiB;

/** Mail shrinks to a tenth at best, an archive of one repeated line to a hundredth; deflate ends at 1032. */
export const MAX_GUNZIP_RATIO = 250;

/** Bytes that a gzipped download may hold. */
export const MAX_GUNZIPPED_DOWNLOAD_BYTES = 8 * GiB;

/** Folders within a folder. */
export const MAX_FOLDER_DEPTH = 32;
