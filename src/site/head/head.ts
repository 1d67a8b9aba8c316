import { palettesOf } from '../../entries/index.ts';
import { isListed, type KnowledgeBase } from '../../knowledge/index.ts';
import { MARK_TYPES, markPath } from '../../machine/index.ts';
import { postHere } from '../cite/post.ts';
import { citeTagsHtml } from '../cite/tags.ts';
import { fullAddress, href, hrefOf } from '../href.ts';
import { THEME_AT_START } from '../layouts/theme.ts';
import { shortened } from '../names.ts';
import { asHtml, type Html, html } from '../template.ts';
import { words } from '../words/index.ts';
import { alternatesOf } from './alternates.ts';
import { LAYERS } from './layers.ts';
import { linkedData, scriptJson } from './linked-data.ts';
import { lookSheet } from './look.ts';
import { contentSecurityPolicy } from './policy.ts';
import { cardOf, subjectAt } from './subject.ts';

/** What a head says of its page. */
export interface PageHead {
  /** What the page is about; the site's name is added. */
  readonly title: string;
  readonly description?: string | undefined;
  /** Rules of this page alone: the policy forbids style attributes. */
  readonly rules?: string | undefined;
  /** Inline scripts of this page alone: the policy allows them by their hashes. */
  readonly scripts?: readonly string[] | undefined;
  /** Path of the page that should be found instead of this one. */
  readonly canonical?: string | undefined;
}

/** Where the page is. */
export interface Here {
  /** From the root, with the base path and a slash at the end. */
  readonly path: string;
  /** The site's own address, where it knows it. */
  readonly site: URL | undefined;
  /** Whether it is published: while somebody edits, the server's own scripts are no part of the policy. */
  readonly published: boolean;
}

/** What a tab or a list of results has room for, with the site's name. */
const LONGEST_TITLE = 60;

/** The part of a page's head that no other page has. */
export function headHtml(
  kb: KnowledgeBase,
  { title, description, rules = '', scripts = [], canonical: instead }: PageHead,
  { path, site, published }: Here,
): Html {
  const page = path.slice(href(kb, '').length);
  const subject = subjectAt(kb, page);
  const full = (address: string) => fullAddress(site, address);
  const data =
    subject &&
    linkedData(kb, subject, (key) => {
      const address = hrefOf(kb, key);
      return address && full(address);
    });
  const canonical = site && full(instead ?? path);
  const card = site && full(href(kb, cardOf(subject)));
  const { icon } = kb.settings.marks;
  const { light, dark } = palettesOf(kb.settings.colours);
  const sheet = LAYERS + lookSheet(kb) + (rules && `@layer pages{${rules}}`);
  const policy =
    published && contentSecurityPolicy({ scripts: [THEME_AT_START, ...scripts], styles: [sheet] });
  const name = kb.settings.title;
  const changes = words.layout.changesFeed({ title: name });
  return html`<title>${page === '' ? name : `${shortened(title, LONGEST_TITLE)} · ${name}`}</title>${
    policy && html`<meta http-equiv="content-security-policy" content="${policy}">`
  }${description && html`<meta name="description" content="${description}">`}${
    canonical && html`<link rel="canonical" href="${canonical}">`
  }${
    subject !== undefined &&
    subject.kind !== 'post' &&
    !isListed(kb, subject.node.id) &&
    html`<meta name="robots" content="noindex">`
  }<link rel="icon" href="${href(kb, icon ? markPath('icon', icon) : 'favicon.svg')}" type="${MARK_TYPES[icon?.kind ?? 'svg']}"><link rel="alternate" type="application/atom+xml" title="${changes}" href="${href(kb, 'feed.xml')}"><link rel="alternate" type="application/feed+json" title="${changes}" href="${href(kb, 'feed.json')}">${alternatesOf(
    kb,
    page,
  ).map(
    (alternate) => html`<link rel="alternate" type="${alternate.type}" href="${href(kb, alternate.path)}">`,
  )}${
    site !== undefined &&
    html`<link rel="search" type="application/opensearchdescription+xml" title="${name}" href="${href(kb, 'opensearch.xml')}">`
  }<meta name="theme-color" media="(prefers-color-scheme: light)" content="${light.paper}"><meta name="theme-color" media="(prefers-color-scheme: dark)" content="${dark.paper}"><meta property="og:site_name" content="${name}"><meta property="og:type" content="${subject ? 'article' : 'website'}"><meta property="og:title" content="${title}">${
    description && html`<meta property="og:description" content="${description}">`
  }${canonical && html`<meta property="og:url" content="${canonical}">`}${
    card &&
    html`<meta property="og:image" content="${card}"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630"><meta name="twitter:card" content="summary_large_image">`
  }${subject?.kind === 'post' && citeTagsHtml(postHere(kb, subject.node, site))}${
    data !== undefined && html`<script type="application/ld+json">${asHtml(scriptJson(data))}</script>`
  }<style>${asHtml(sheet)}</style>`;
}
