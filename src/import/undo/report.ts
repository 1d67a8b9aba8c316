/** What was taken back, or would be. */
export interface UndoReport {
  /** Posts that the source brought. */
  matched: number;
  /** Posts that go. */
  gone: number;
  /** Posts that other sources brought too: they lose the source alone. */
  trimmed: number;
  /** What stays that the source brought, and why. */
  readonly left: { readonly file: string; readonly why: string }[];
  /** Paths, from the content folder, of the files that changed or would. */
  readonly files: { readonly file: string; readonly change: 'new' | 'changed' | 'gone' }[];
}

export function emptyUndoReport(): UndoReport {
  return { matched: 0, gone: 0, trimmed: 0, left: [], files: [] };
}
