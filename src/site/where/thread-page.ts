import { fragmentHere, leadOn } from './lead-on.ts';

/** Leads from a fragment that this page of a thread has not, or no more, to where that is read. */
async function follow(): Promise<void> {
  const fragment = fragmentHere();
  if (fragment === '' || document.getElementById(fragment) !== null) return;
  // Pages of threads named posts by their places in time, and their paragraphs behind a hyphen, before they held them whole.
  const [, place, inPost] = /^(P\d+)(?:-(.+))?$/.exec(fragment) ?? [];
  const article = document.getElementById(place ?? fragment.split('/')[0] ?? '')?.closest('article');
  const behind = inPost ?? fragment.slice(fragment.indexOf('/') + 1);
  if (!article) await leadOn();
  else if (article.classList.contains('is-brief'))
    await leadOn({ kind: 'post', id: article.id, fragment: behind });
  else if (document.getElementById(`${article.id}/${behind}`) !== null)
    location.replace(`#${article.id}/${behind}`);
  // A line within a paragraph is found by search/opener.ts.
  else if (!/\/L\d+$/.test(fragment)) article.scrollIntoView();
}

addEventListener('hashchange', follow);
follow();
