/** A text in single quotation marks, as YAML reads back every character of (YAML 1.2.2, 7.3.2). */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A line as it should be: a name, or an item of a list, with its text in quotation marks. */
export function lineWith(name: string | number | undefined, text: string): string {
  return typeof name === 'string' ? `${name}: ${quoted(text)}` : `- ${quoted(text)}`;
}

/** Characters of a value that are shown. */
const MOST_SHOWN = 200;

/** A value as it is written, shortened, between quotation marks. */
export function shown(text: string): string {
  return `"${text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text}"`;
}

/** Texts with commas between as a list between brackets, each in quotation marks where it needs them. */
export function listOf(texts: string): string {
  const items = texts.split(/,\s*/).map((text) => text.trim());
  return `[${items.map((text) => (isPlain(text) ? text : quoted(text))).join(', ')}]`;
}

function isPlain(text: string): boolean {
  return /^\w[\w .@-]*$/.test(text) && Number.isNaN(Number(text)) && !/^(?:true|false|null)$/i.test(text);
}
