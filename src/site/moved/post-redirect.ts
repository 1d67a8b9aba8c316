import type { KnowledgeBase, PostNode } from '../../knowledge/index.ts';
import { directionOfLanguage } from '../direction.ts';
import { contentSecurityPolicy } from '../head/policy.ts';
import { fullAddress, hrefOf } from '../href.ts';
import { subjectOf } from '../names.ts';
import { asHtml, html } from '../template.ts';
import { words } from '../words/index.ts';

/** Leads to a post on the page of its thread, and there to what was asked for of it. */
const LEAD_INTO =
  "const{to}=document.currentScript.dataset;location.replace(to+(location.hash&&'/'+location.hash.slice(1)))";

const POLICY = contentSecurityPolicy({ scripts: [LEAD_INTO], styles: [] });

/** A page at the address that a post would have by itself, for one that is read on its thread's: it leads there, without scripts too. */
export function postRedirect(kb: KnowledgeBase, post: PostNode, site: URL | undefined): string {
  const to = hrefOf(kb, post.id) ?? '';
  const { language } = kb.settings;
  const subject = subjectOf(post.entry.data.subject);
  return html`<!doctype html><html lang="${language}" dir="${directionOfLanguage(language)}"><head><meta charset="utf-8"><title>${subject}</title><meta http-equiv="content-security-policy" content="${POLICY}"><meta name="viewport" content="width=device-width, initial-scale=1">${
    site && html`<link rel="canonical" href="${fullAddress(site, to.split('#')[0] ?? to)}">`
  }<noscript><meta http-equiv="refresh" content="0;url=${to}"></noscript><script data-to="${to}">${asHtml(LEAD_INTO)}</script></head><body><main><h1 dir="auto">${subject}</h1><p>${words.post.moved.parts({ link: html`<a href="${to}">${words.post.movedTo}</a>` })}</p></main></body></html>
`.text;
}
