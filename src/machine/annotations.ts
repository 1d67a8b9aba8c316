import { placesIn, type TextPlaces, wholeText } from '../entries/index.ts';
import type { ArgumentNode, PostNode } from '../knowledge/index.ts';
import { besidePage, type PublishedBase, referenceTo, urlOf } from './published-base.ts';

/** Number of characters kept before and after the words. */
const CONTEXT = 32;

/**
 * The evidence of arguments as a W3C Annotation Collection (Web Annotation Data Model, JSON-LD) with one page. Each annotation's target is
 * the text of its post as published at `/posts/ID.txt`: by its words (TextQuoteSelector) and by its position (TextPositionSelector, in
 * Unicode code points as the model requires). Arguments without evidence in the archive are left out.
 *
 * @param path Of this file.
 */
export function annotationsOf(
  place: PublishedBase,
  path: string,
  label: string,
  keys: readonly string[],
): object {
  const places = new Map<string, TextPlaces>();
  const placesOf = ({ id, entry }: PostNode) => {
    const known = places.get(id) ?? placesIn(wholeText(entry).text);
    places.set(id, known);
    return known;
  };
  const items = keys.flatMap((key) => annotation(place, key, placesOf) ?? []);
  const id = urlOf(place, path);
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label,
    total: items.length,
    first: { id: `${id}#page-1`, type: 'AnnotationPage', startIndex: 0, items },
  };
}

function annotation(
  place: PublishedBase,
  key: string,
  placesOf: (post: PostNode) => TextPlaces,
): object | undefined {
  const argument = place.kb.arguments.get(key);
  const post = place.kb.posts.get(argument?.post ?? '');
  if (argument?.evidence?.range === undefined || post === undefined) return undefined;
  const { start, end } = argument.evidence.range;
  const { text } = wholeText(post.entry);
  const { offsetOf, codePointsBefore } = placesOf(post);
  const [from, to] = [offsetOf(start.line, start.column), offsetOf(end.line, end.column)];
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: referenceTo(place, key).url,
    type: 'Annotation',
    motivation: 'describing',
    body: bodyOf(place, argument),
    target: {
      source: urlOf(place, besidePage(`posts/${post.id}/`, 'txt')),
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: text.slice(from, to),
          prefix: whole(text.slice(Math.max(0, from - CONTEXT), from)),
          suffix: whole(text.slice(to, to + CONTEXT)),
        },
        {
          type: 'TextPositionSelector',
          start: codePointsBefore(from),
          end: codePointsBefore(to),
        },
      ],
    },
  };
}

/** The gist, then each relation followed by its target. */
function bodyOf(place: PublishedBase, argument: ArgumentNode): object[] {
  return [
    {
      type: 'TextualBody',
      value: argument.gist,
      format: 'text/plain',
      language: 'en',
      purpose: 'describing',
    },
    ...argument.targets.flatMap(({ relation, target }) => [
      { type: 'TextualBody', value: relation, format: 'text/plain', purpose: 'classifying' },
      { type: 'SpecificResource', source: referenceTo(place, target).url, purpose: 'linking' },
    ]),
  ];
}

/** Drops half a surrogate pair at either end. */
function whole(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}
