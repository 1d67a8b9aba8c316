import { decoded } from '../decoded.ts';

/** A permalink of an argument that stands in the exchange, which has a page of its own, leads there. Without scripts it shows the link. */
function leadOn(): void {
  const named = document.getElementById(decoded(location.hash.slice(1)));
  const item = named?.closest('[data-lead-on] li');
  const link = item?.querySelector<HTMLAnchorElement>('a');
  if (link) location.replace(link.href);
}

addEventListener('hashchange', leadOn);
leadOn();
