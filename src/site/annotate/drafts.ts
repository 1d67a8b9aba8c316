import { type Draft, EMPTY } from './draft.ts';

const KEY = 'parley-annotate-draft:';

/** What was written for a post and is not saved: it outlives the page, not the tab. */
export function keptDraft(post: string): Draft {
  try {
    return { ...EMPTY, ...(JSON.parse(sessionStorage.getItem(KEY + post) ?? '{}') as Partial<Draft>) };
  } catch {
    return EMPTY;
  }
}

/** Keeps a draft; an empty one is forgotten. */
export function keepDraft(post: string, draft: Draft): void {
  try {
    if (JSON.stringify(draft) === JSON.stringify(EMPTY)) sessionStorage.removeItem(KEY + post);
    else sessionStorage.setItem(KEY + post, JSON.stringify(draft));
  } catch {
    // A curator who allows no storage keeps the draft for this page.
  }
}
