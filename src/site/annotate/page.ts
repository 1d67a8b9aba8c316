import { TOKEN_META } from '../../annotate/index.ts';
import { palettesOf } from '../../entries/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import { MARK_TYPES, markPath } from '../../machine/index.ts';
import { directionOfLanguage } from '../direction.ts';
import { LAYERS } from '../head/layers.ts';
import { lookSheet } from '../head/look.ts';
import { href } from '../href.ts';
import { knowledge } from '../knowledge.ts';
import { THEME_AT_START } from '../layouts/theme.ts';
import { asHtml, bdi, type Html, html } from '../template.ts';
import { words } from '../words/index.ts';

/** The module that the page's script is (`integration/annotate/client-module.ts`). Below a base path Astro answers addresses without an ending itself. */
const CLIENT = '@id/virtual:parley/annotate.js';

/** The page of the tool: its frame, in the look of the site. The script fills it. */
export async function annotatePage({ token }: { readonly token: string }): Promise<string> {
  return pageHtml(await knowledge(), token).text;
}

/** Until the sheets are there, nothing is shown but the colour of the page. */
const AT_START = '[data-loading]{visibility:hidden}html{color-scheme:light dark}';

function pageHtml(kb: KnowledgeBase, token: string): Html {
  const { language, title } = kb.settings;
  const { icon } = kb.settings.marks;
  const { light, dark } = palettesOf(kb.settings.colours);
  const paper = `html{background:light-dark(${light.paper},${dark.paper})}`;
  return html`<!doctype html>
<html lang="${language}" dir="${directionOfLanguage(language) ?? 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.annotate.title}</title>
<meta name="robots" content="noindex">
<meta name="${TOKEN_META}" content="${token}">
<link rel="icon" href="${href(kb, icon ? markPath('icon', icon) : 'favicon.svg')}" type="${MARK_TYPES[icon?.kind ?? 'svg']}">
<style>${asHtml(LAYERS + lookSheet(kb) + AT_START + paper)}</style>
<script>${asHtml(THEME_AT_START)}</script>
<script type="module" src="${href(kb, CLIENT)}"></script>
</head>
<body class="annotate" data-loading>
<a class="skip" href="#Main">${words.layout.skip}</a>
<header>
<div class="tool-bar">
<a class="wordmark" href="${href(kb, '')}" title="${words.annotate.toSite}">${bdi(title)}</a>
<h1 id="Title" dir="auto">${words.annotate.title}</h1>
<div id="Tools" class="tool-links"><button class="theme-toggle" type="button" data-theme-toggle hidden></button></div>
</div>
<div id="Tabs"></div>
</header>
<main id="Main" tabindex="-1"><p class="lede">${words.annotate.loading}</p></main>
<p id="Said" class="said-result" role="status"></p>
<noscript><style>[data-loading]{visibility:visible}</style><p>${words.annotate.needsScript}</p></noscript>
</body>
</html>
`;
}
