import { decoded } from '../decoded.ts';

/** Opens the folds around what the address leads to, where the browser does not do so itself. */
function unfold(): void {
  const there = document.getElementById(decoded(location.hash.slice(1)));
  if (!there) return;
  let closed = false;
  for (let fold = there.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
    closed ||= !fold.open;
    fold.open = true;
  }
  if (closed) there.scrollIntoView();
}

addEventListener('hashchange', unfold);
unfold();
