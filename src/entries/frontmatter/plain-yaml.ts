import { CORE_SCHEMA, load } from 'js-yaml';

/** A name, and the start of a list item. */
const NAME = /(?!(?:null|Null|NULL|true|True|TRUE|false|False|FALSE):)[A-Za-z][A-Za-z0-9]{0,100}:/.source;
const ITEMS = /(?:- )*/.source;
/**
 * An unquoted text or a number. Excludes texts that begin like markup or with a sign, and numbers that only one of the parsers accepts
 * (`1_000`, `0b1`, `1e999`); a time zone offset is a text.
 */
const PLAIN =
  /(?:[+-]\d\d:\d\d|(?![.\d]*_|0b|[.\d]+[eE][+-]?\d{3})[A-Za-z0-9(/$^<;~_](?:[^\s#:]|[ ](?!#)|#|:(?=\S))*)/
    .source;
const SINGLE = /'(?:[^'\n]|'')*'/.source;
const DOUBLE = /"[^"\\\n]*"/.source;
const ITEM = /(?![.\d]*_|0b|[.\d]+[eE][+-]?\d{3})[A-Za-z0-9@_][A-Za-z0-9.@_+-]*/.source;
const LIST = `\\[(?:${ITEM}(?:, ${ITEM})*)?\\]`;
const LINE = new RegExp(
  `^ *${ITEMS}(?:${NAME}(?: (?:${SINGLE}|${DOUBLE}|${LIST}|${PLAIN}))?|${SINGLE}|${DOUBLE}|${PLAIN})$`,
);

/** Longer lines (in letters) are excluded: regular expressions use a stack. */
const LONGEST = 4096;

/** Characters that a parser may take for line breaks or refuse. */
const OTHER = /[\r\t\u0085\u2028\u2029\uFEFF]|\p{Cc}(?<!\n)/u;

/**
 * Parses YAML of the simplest form, which most frontmatters have: names, texts and lists, each on one line. Uses js-yaml 4 (YAML 1.2, so
 * 12:30:45 is a text), which takes a sixth of the time of a parser that keeps positions. Undefined for anything else, and if it is not a
 * YAML mapping.
 */
export function plainYaml(text: string): object | undefined {
  if (OTHER.test(text)) return undefined;
  for (const line of text.split('\n'))
    if (line.length > LONGEST || (line !== '' && !LINE.test(line))) return undefined;
  try {
    const data: unknown = load(text, { schema: CORE_SCHEMA });
    return data !== null && typeof data === 'object' && !Array.isArray(data) ? data : undefined;
  } catch {
    return undefined;
  }
}
