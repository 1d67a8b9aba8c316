/** Limits for hostile or broken mail. Beyond a limit a post is still read, with a defect that says what was left out. */

const KiB = 1024;
const MiB = 1024 * KiB;
const GiB = 1024 * MiB;

/** Bytes of one message; a larger one is skipped, because it is held in memory. */
export const MAX_MESSAGE_BYTES = 128 * MiB;

/** Bytes of one header block; the rest of a longer one is skipped. Real ones stay below 64 KiB. */
export const MAX_HEAD_BYTES = 1 * MiB;

/** Characters of one header value that are read; enough for a References of some thousand posts. */
export const MAX_HEADER_VALUE = 256 * KiB;

/** Characters of a From that are read: many times what one mailbox needs. */
export const MAX_MAILBOX = 4 * KiB;

/** Message-IDs read from one References or In-Reply-To. */
export const MAX_REFERENCES = 2000;

/** Lists of one message; real messages have a handful. */
export const MAX_LISTS = 30;

/** Lines of one text; a longer message is skipped: segmentation needs a kilobyte of memory per line. */
export const MAX_TEXT_LINES = 1_000_000;

/** Lines of all attachments that are kept beside one post. */
export const MAX_ATTACHED_LINES_OF_POST = 500_000;

/** Characters of a Message-ID, the maximum length of a line (RFC 5322 2.1.1). */
export const MAX_MESSAGE_ID = 998;

/** Nesting of multiparts and messages; deeper ones are listed as attachments, unopened. */
export const MAX_MIME_DEPTH = 32;

/** Parts of one message; the rest stays undivided. */
export const MAX_MIME_PARTS = 1000;

/** Bytes for each byte of a uuencoded body, beyond UU_GROWTH_FROM: a line of a few characters may stand for 45 zero bytes. */
export const MAX_UU_GROWTH = 2;

/** Bytes that any uuencoded body may become. */
export const UU_GROWTH_FROM = 64 * KiB;

/** Bytes of HTML that are converted to text; a longer document is kept as its source. */
export const MAX_HTML_BYTES = 4 * MiB;

/** Nesting of HTML elements for conversion to text; a deeper document is kept as its source. */
export const MAX_HTML_DEPTH = 500;

/** Characters that one HTML document may become as text; one that would become more is kept as its source. */
export const MAX_HTML_CONVERTED = 8 * MiB;

/** Characters of text for each character of HTML, beyond HTML_GROWTH_FROM: quotations of real mail stay below 2. Bounds many parts together. */
export const MAX_HTML_GROWTH = 6;

/** Characters of text that any HTML may become. */
export const HTML_GROWTH_FROM = 64 * KiB;

/** Levels of quotation that are written with `> `; quotations within these get no further mark. */
export const MAX_QUOTE_DEPTH = 30;

/** Bytes of one attachment kept beside its post; a larger one is only named. */
export const MAX_ATTACHED_BYTES = 4 * MiB;

/** Bytes of all attachments that are kept beside one post. */
export const MAX_ATTACHED_BYTES_OF_POST = 16 * MiB;

/** Bytes by which the kind of a source is recognised. */
export const SNIFF_BYTES = 64 * KiB;

/** Bytes that one gzipped file may expand to. */
export const MAX_GUNZIPPED_BYTES = 64 * GiB;

/** Size in bytes from which MAX_GUNZIP_RATIO applies to a gzipped file. */
export const GUNZIP_RATIO_FROM = 32 * MiB;

/** Mail compresses to a tenth at best, an archive of one repeated line to a hundredth; deflate's maximum is 1032. */
export const MAX_GUNZIP_RATIO = 250;

/** Bytes that a gzipped download may expand to. */
export const MAX_GUNZIPPED_DOWNLOAD_BYTES = 8 * GiB;

/** Nesting of folders. */
export const MAX_FOLDER_DEPTH = 32;
