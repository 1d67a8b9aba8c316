/** Labels of lines: the fifteen functions of the Webis Gmane corpus (Bevendorff et al., ACL 2020). */
export const LABELS = [
  'paragraph',
  'quotation',
  'quotation_marker',
  'patch',
  'raw_code',
  'log_data',
  'tabular',
  'technical',
  'section_heading',
  'salutation',
  'closing',
  'personal_signature',
  'mua_signature',
  'inline_headers',
  'visual_separator',
] as const;

export type Label = (typeof LABELS)[number];

/** One line of a body: `marks + content` is the line as sent. */
export interface Line {
  /** Its label; `quotation` for anything quoted. A blank line has the label of the previous line. */
  readonly label: Label;
  /** Its label without quote marks: the same as `label` at depth 0. */
  readonly inner: Label;
  /** Quotation depth: 0 for the author's own words. */
  readonly depth: number;
  /** The quote marks as sent, with one optional space after them; empty at depth 0. */
  readonly marks: string;
  readonly content: string;
}
