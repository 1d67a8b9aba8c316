import { CORE_SCHEMA, load } from 'js-yaml';

/** A name, and the start of a list's items. */
const NAME = /(?!(?:null|Null|NULL|true|True|TRUE|false|False|FALSE):)[A-Za-z][A-Za-z0-9]{0,100}:/.source;
const ITEMS = /(?:- )*/.source;
/**
 * A text without quotes, or a number. Left out is what begins as markup does or with a sign, and what only one of the readers takes for a number
 * (`1_000`, `0b1`, `1e999`); a zone's offset is a text.
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

/** Longer lines are left out, in letters: a pattern has a stack. */
const LONGEST = 4096;

/** The least that a reader would take for more than a line. */
const OTHER = /[\r\t\u0085\u2028\u2029\uFEFF]|\p{Cc}(?<!\n)/u;

/**
 * What YAML says that is as plain as most of it: names, texts and lists, each in its line. Read by js-yaml, a sixth of the time that a reader takes
 * which can tell where everything stands. (It is js-yaml 4, of YAML 1.2: 12:30:45 is a text.) Undefined for anything else, and for what is no YAML mapping.
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
