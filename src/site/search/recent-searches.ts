const KEY = 'parley-searches';
const KEPT = 5;

/** The reader's latest searches that led somewhere, the last first. They are kept in the reader's browser alone. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string').slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

/** Keeps a search, unless the browser keeps nothing for anybody. */
export function rememberSearch(text: string): void {
  const search = text.trim();
  if (search === '') return;
  const kept = [search, ...recentSearches().filter((other) => other !== search)].slice(0, KEPT);
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Private windows refuse: there is nothing to remember then.
  }
}
