/** Elements that only draw, or group such elements. */
const ELEMENTS = new Set(
  'svg g defs title desc symbol use path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop clipPath mask pattern style'.split(
    ' ',
  ),
);

/** Namespaces that the root may declare; elements with another one, or with a prefix, are refused. */
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['xmlns', 'http://www.w3.org/2000/svg'],
  ['xmlns:xlink', 'http://www.w3.org/1999/xlink'],
]);

const DECLARATION =
  /^\uFEFF?\s*(?:<\?xml\s+version="1\.\d"(?:\s+encoding="utf-8")?(?:\s+standalone="\w+")?\s*\?>)?/i;
const COMMENT = /<!--(?:(?!--)[\s\S])*-->/y;
const END = /<\/[\w:-]+\s*>/y;
const START = /<(?<name>[\w:-]+)(?<attributes>(?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/y;
const TEXT = /[^<]+/y;

/** XML references other than the predefined ones: declared references could hide content. */
const REFERENCE = /&(?!(?:amp|lt|gt|quot|apos);)/;
/** Parts of a style sheet or a value that could load something from elsewhere. */
const LOADS = /\/\/|\\|@import/i;

/** Width and height of a picture, in its own units. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The size of an SVG that can only draw, or the part that could do more. Parses a small subset of XML and refuses the rest: document types,
 * CDATA, processing instructions, elements and namespaces outside a list, event handlers, addresses other than fragments. Linear.
 */
export function plainSvg(text: string): PictureSize | { readonly fault: string } {
  let at = DECLARATION.exec(text)?.[0].length ?? 0;
  let size: PictureSize | undefined;
  const next = (token: RegExp) => {
    token.lastIndex = at;
    const match = token.exec(text);
    if (match !== null) at += match[0].length;
    return match;
  };
  while (at < text.length) {
    if (next(COMMENT) || next(END)) continue;
    const words = next(TEXT)?.[0];
    if (words !== undefined) {
      if (REFERENCE.test(words) || LOADS.test(words)) return { fault: `it has ${shown(words)}` };
      continue;
    }
    const start = next(START)?.groups;
    if (start === undefined) return { fault: `it has ${shown(text.slice(at, at + 40))}` };
    const { name = '', attributes = '' } = start;
    if (!ELEMENTS.has(name) || (name === 'svg') !== (size === undefined))
      return { fault: `it has <${name}>` };
    const values = attributesIn(attributes);
    for (const [attribute, value] of values)
      if (!isHarmless(attribute, value, name === 'svg'))
        return { fault: `it has ${attribute}=${shown(value)}` };
    size ??= sizeOf(values.get('viewBox'));
    if (size === undefined)
      return { fault: 'its root has no viewBox, which says how wide and how high it is' };
  }
  return size ?? { fault: 'it has no <svg>' };
}

function attributesIn(text: string): Map<string, string> {
  const parts = text.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map([...parts].map(([, name = '', double, single]) => [name, double ?? single ?? '']));
}

function isHarmless(name: string, value: string, isRoot: boolean): boolean {
  if (name.startsWith('xmlns')) return isRoot && NAMESPACES.get(name) === value;
  if (REFERENCE.test(value) || LOADS.test(value)) return false;
  if (name === 'href' || name === 'xlink:href') return value.startsWith('#');
  return !/^on/i.test(name) && (!name.includes(':') || name.startsWith('xml:')) && name !== 'xml:base';
}

function sizeOf(viewBox = ''): PictureSize | undefined {
  const [, , width = 0, height = 0] = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return width > 0 && height > 0 && Number.isFinite(width * height) ? { width, height } : undefined;
}

function shown(text: string): string {
  return JSON.stringify(text.trim().slice(0, 40));
}
