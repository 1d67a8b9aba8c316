/** What an import did, or would do. */
export interface ImportReport {
  /** Messages read from the sources. */
  read: number;
  /** Messages that the choice by date, subject or thread left out. */
  leftOut: number;
  /** Post entries written anew, reconstructed ones not counted. */
  new: number;
  /** Post entries whose file changed. */
  changed: number;
  /** Post entries that were read again, or met, and stayed as they were. */
  unchanged: number;
  /** Messages that were another copy of a post. */
  merged: number;
  /** Reconstructed posts written anew. */
  reconstructed: number;
  /** Reconstructed posts that gave way to the real one. */
  replaced: number;
  /** People entries written anew. */
  people: number;
  /** What could not be read or written. */
  readonly skipped: { readonly file: string; readonly offset: number; readonly reason: string }[];
  /** Paths, from the content folder, of the files that were written or would be. */
  readonly files: { readonly file: string; readonly change: 'new' | 'changed' }[];
}

export function emptyReport(): ImportReport {
  return {
    read: 0,
    leftOut: 0,
    new: 0,
    changed: 0,
    unchanged: 0,
    merged: 0,
    reconstructed: 0,
    replaced: 0,
    people: 0,
    skipped: [],
    files: [],
  };
}
