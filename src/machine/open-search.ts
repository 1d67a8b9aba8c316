import { MARK_TYPES, markPath } from './marks.ts';
import { type PublishedBase, urlOf } from './published-base.ts';

/** An OpenSearch description (1.1) of the site's search, by which browsers offer to add it. */
export function openSearch(place: PublishedBase): string {
  const {
    title,
    description,
    marks: { icon },
  } = place.kb.settings;
  const image = urlOf(place, icon === undefined ? 'favicon.svg' : markPath('icon', icon));
  const template = `${urlOf(place, 'search/')}?q={searchTerms}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${xml(shortName(title))}</ShortName>`,
    `  <Description>${xml(cut(description, 1024))}</Description>`,
    `  <LongName>${xml(cut(title, 48))}</LongName>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    `  <Image type="${MARK_TYPES[icon?.kind ?? 'svg']}">${xml(image)}</Image>`,
    `  <Url type="text/html" method="get" template="${xml(template)}"/>`,
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${xml(urlOf(place, 'opensearch.xml'))}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}

/** A title shortened to OpenSearch's limit of sixteen characters, at a word boundary. */
function shortName(title: string): string {
  const [short = ''] = /^.{1,16}(?=\s|$)/u.exec(title) ?? [];
  return short || cut(title, 16);
}

function cut(text: string, letters: number): string {
  return [...text].slice(0, letters).join('');
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
