import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx';
import { isAddress, refusedScheme, schemeRefusal } from './addresses.ts';
import { COMPONENTS, isComponent } from './components.ts';
import { literalOf } from './expressions.ts';

/** Attributes allowed on every element, besides `aria-` attributes. */
const EVERYWHERE = ['id', 'class', 'title', 'lang', 'dir', 'role'];

/** The HTML elements allowed in a curated entry, each with its additional attributes. None loads, runs or sends anything. */
const ELEMENTS: ReadonlyMap<string, readonly string[]> = new Map([
  ...'abbr b bdi bdo br caption cite code dd dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i kbd mark p pre rp rt ruby s samp section small span strong sub summary sup table tbody tfoot thead tr u ul var wbr'
    .split(' ')
    .map((name): [string, string[]] => [name, []]),
  ['a', ['href', 'hreflang']],
  ['blockquote', ['cite']],
  ['q', ['cite']],
  ['del', ['cite', 'datetime']],
  ['ins', ['cite', 'datetime']],
  ['time', ['datetime']],
  ['col', ['span']],
  ['colgroup', ['span']],
  ['details', ['open']],
  ['li', ['value']],
  ['ol', ['start', 'reversed', 'type']],
  ['td', ['colspan', 'rowspan', 'headers', 'align']],
  ['th', ['colspan', 'rowspan', 'headers', 'scope', 'abbr', 'align']],
]);

/** Elements without content: MDX requires them to be self-closing. */
export const VOID = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);

/** Elements that a picture of the content folder can stand for. */
const PICTURES = new Set(['img', 'picture', 'svg', 'canvas']);

export interface ElementRefusal {
  readonly message: string;
  /** Whether it is allowed in a trusted content folder. */
  readonly ifTrusted: boolean;
}

/**
 * Why an element is not allowed in an entry.
 *
 * @param name `null` for a fragment, `<>`.
 * @param named Identifiers in the body's own code, which may define a component.
 */
export function elementRefusals(
  name: string | null,
  attributes: readonly (MdxJsxAttribute | MdxJsxExpressionAttribute)[],
  named: ReadonlySet<string>,
): ElementRefusal[] {
  if (name === null) return [];
  const own = isComponent(name) ? COMPONENTS[name] : ELEMENTS.get(name);
  if (own === undefined) return [unknownElement(name, named)];
  return attributes.flatMap((attribute) => attributeRefusals(name, own, attribute));
}

function unknownElement(name: string, named: ReadonlySet<string>): ElementRefusal {
  const root = name.split('.')[0] ?? '';
  const isOfHtml = /^[a-z][a-z0-9-]*$/.test(name);
  const instead = PICTURES.has(name)
    ? 'a picture is ![words](./file.png), with a PNG or WebP file of the content folder; to'
    : 'to';
  return {
    message: `<${name}> is no element that an entry may have: ${instead} show it as text, write \\<${name}> or put it in backticks`,
    ifTrusted: isOfHtml || named.has(root),
  };
}

function attributeRefusals(
  element: string,
  own: readonly string[],
  attribute: MdxJsxAttribute | MdxJsxExpressionAttribute,
): ElementRefusal[] {
  if (attribute.type === 'mdxJsxExpressionAttribute')
    return [
      {
        message: `{${attribute.value.slice(0, 40)}} in <${element}> is code: write its attributes by name`,
        ifTrusted: true,
      },
    ];
  const { name, value: written } = attribute;
  const isKnown = own.includes(name) || (!isComponent(element) && isOfAny(name));
  if (!isKnown) {
    const known = isComponent(element) ? own : [...own, ...EVERYWHERE];
    return [
      {
        message: `<${element}> may not have the attribute "${name}"; it may have ${known.join(', ')}`,
        ifTrusted: !isComponent(element),
      },
    ];
  }
  const value = typeof written === 'object' && written !== null ? literalOf(written.value) : (written ?? '');
  if (value === undefined)
    return [
      {
        message: `the value of "${name}" in <${element}> is code: write a text in quotation marks`,
        ifTrusted: true,
      },
    ];
  if (name !== 'href' && name !== 'cite') return [];
  const scheme = refusedScheme(value);
  if (scheme !== undefined)
    return [
      {
        message: schemeRefusal(scheme),
        ifTrusted: true,
      },
    ];
  if (name === 'href' && !isAddress(value))
    return [
      {
        message: `<a href="${value}"> leads nowhere: write [[${value}]] or [words](${value}) for an entry, or a whole address`,
        ifTrusted: false,
      },
    ];
  return [];
}

function isOfAny(name: string): boolean {
  return EVERYWHERE.includes(name) || /^aria-[a-z]+$/.test(name);
}
