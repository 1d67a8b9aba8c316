import { type Place, urlOf } from './place.ts';

/** An OpenSearch description (1.1) of the site's search: a browser that finds it offers to add the search. */
export function openSearch(place: Place): string {
  const template = `${urlOf(place, 'search/')}?q={searchTerms}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    '  <ShortName>Parley</ShortName>',
    '  <Description>Design debates of mailing lists: positions, arguments, posts</Description>',
    '  <InputEncoding>UTF-8</InputEncoding>',
    `  <Image type="image/svg+xml">${xml(urlOf(place, 'favicon.svg'))}</Image>`,
    `  <Url type="text/html" method="get" template="${xml(template)}"/>`,
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${xml(urlOf(place, 'opensearch.xml'))}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
