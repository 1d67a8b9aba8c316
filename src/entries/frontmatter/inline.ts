import { stringify } from 'yaml';
import { writeFields } from './splice.ts';

/** What ends a plain text in a flow collection. */
const OF_FLOW = /[,[\]{}]/;
/** Characters that YAML 1.2 (5.1) does not allow unescaped, and line ends of its readers. */
const ESCAPED = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/gu;

/**
 * A value on one line, with quotation marks where it would be read as something else.
 *
 * @param inFlow Whether it stands within brackets or braces.
 */
export function inlineYaml(value: unknown, inFlow: boolean): string {
  if (Array.isArray(value)) return `[${value.map((one) => inlineYaml(one, true)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, one]) => one !== undefined);
    return `{ ${fields.map(([key, one]) => `${key}: ${inlineYaml(one, true)}`).join(', ')} }`;
  }
  if (typeof value !== 'string') return String(value);
  const written = stringify(value, { lineWidth: 0, singleQuote: true }).trimEnd();
  const isPlain = !/^['"]/.test(written);
  if (!/\n/.test(written) && written.search(ESCAPED) < 0 && !(inFlow && isPlain && OF_FLOW.test(written)))
    return written;
  return JSON.stringify(value).replace(
    ESCAPED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Fields as lines of a block mapping, each after a margin; with the line ends given. */
export function blockYaml(fields: Readonly<Record<string, unknown>>, margin: string, end: string): string {
  return writeFields(fields)
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `${line === '' ? '' : margin + line}${end}`)
    .join('');
}
