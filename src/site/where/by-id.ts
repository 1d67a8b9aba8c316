import { words } from 'virtual:parley/words/reading';
import { fragmentHere, leadOn } from './lead-on.ts';

/** Leads to the post whose id is the fragment, or says that there is none. */
async function follow(): Promise<void> {
  if (document.getElementById(fragmentHere()) !== null || (await leadOn())) return;
  const says = document.getElementById('By-id');
  if (says && fragmentHere() !== '') says.textContent = words.noPostOfId({ id: fragmentHere() });
}

addEventListener('hashchange', follow);
follow();
