/** A file below a content folder, by its path from there. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}
