import { shown } from './quoted.ts';

/** How YAML reads values with special characters. The first match is used. */
const READINGS: readonly (readonly [pattern: RegExp, says: (value: string) => string])[] = [
  [/^\*/, (value) => `YAML takes ${shown(value)} for the repetition of a value that is called &… elsewhere`],
  [/^&/, (value) => `YAML takes ${shown(wordOf(value))} for the name of a value (an anchor)`],
  [/^!/, (value) => `YAML takes ${shown(wordOf(value))} for the type of a value (a tag)`],
  [/^[@`]/, (value) => `YAML keeps "${value[0]}" at the beginning of a value for itself`],
  [/^%/, () => 'YAML takes "%" at the beginning of a value for a directive'],
  [
    /^[-?](?:[ \t]|$)/,
    (value) =>
      `YAML takes "${value[0]}" for an item of a list or a name, which must begin on a line of its own`,
  ],
  [/^[|>]/, (value) => `YAML takes "${value[0]}" for the head of a text that begins on the next line`],
  [/^"/, () => `YAML reads the value up to the second " alone, and \\ within as the beginning of an escape`],
  [/^'/, () => "YAML reads the value up to the next single ' alone"],
  [/^\[/, () => 'YAML takes "[" for the beginning of a list'],
  [/^\{/, () => 'YAML takes "{" for the beginning of a mapping'],
  [/^[\],}]/, (value) => `YAML takes "${value[0]}" for a part of a list or mapping`],
  [
    /:(?:[ \t]|$)/,
    (value) =>
      `YAML takes ${shown(value.slice(0, value.search(/:(?:[ \t]|$)/)).trim())}, for the ":" behind it, for the name of a field (nested mappings)`,
  ],
  [/[ \t]#/, (value) => `YAML takes ${shown(value.slice(value.search(/[ \t]#/)).trim())} for a comment`],
];

/** How YAML reads a plain value; undefined if it reads it as text. */
export function readingOf(value: string): string | undefined {
  return READINGS.find(([pattern]) => pattern.test(value))?.[1](value);
}

/** The value that the author probably meant: without the outer quotation marks that confused YAML. */
export function meantBy(value: string): string {
  const mark = value[0];
  if (value.length < 2 || !value.endsWith(mark ?? '') || (mark !== '"' && mark !== "'")) return value;
  const inner = value.slice(1, -1);
  // A quotation mark next to a blank or an end closes one text and opens another.
  if (mark === "'" && !/(?:^|\W)'(?!')|(?<!')'(?:\W|$)/.test(inner.replaceAll("''", '')))
    return inner.replaceAll("''", "'");
  if (mark === '"' && !/(?<!\\)"/.test(inner)) return inner.replaceAll('\\"', '"');
  return value;
}

function wordOf(value: string): string {
  return value.split(/\s/, 1)[0] ?? value;
}
