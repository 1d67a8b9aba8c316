/** Printable ASCII that needs no escape in quotation marks of either kind, and begins neither a document's marker nor a directive. */
const SIMPLE = /^[ !#$&(-,/-[\]-~][ !#-&(-[\]-~]*$/;
/** What a plain scalar must not hold (YAML 1.2.2, 7.3.3): an indicator first, `: `, ` #`, a blank last. */
const NEEDS_MARKS = /^[ ,[\]{}#&*!|>%@`]|^\?(?: |$)|: | #|[ :]$/;
/** What YAML's core schema (10.3.2) may read as a number, a truth value, nothing, or a merge. */
const NO_TEXT = /^(?:[-+]?(?:[\d.e+-]+|0[xo][\da-f]+|\.(?:inf|nan))|~|null|true|false|<<)$/i;

/**
 * A field as the `yaml` package writes it in the layout of an entry, for the values that nearly all fields have: short words, ids,
 * addresses, numbers, lists and flat mappings of these. Undefined for any other, which is left to the package: it takes ten times
 * as long, and a post has a dozen fields.
 */
export function plainField(key: string, value: unknown): string | undefined {
  if (!Array.isArray(value)) {
    if (typeof value !== 'object' || value === null) return line(key, value);
    const inner = mapping(value, '  ');
    return inner === undefined || scalar(key) !== key ? undefined : `${key}:\n${inner}`;
  }
  if (value.length === 0 || scalar(key) !== key) return undefined;
  let yaml = `${key}:\n`;
  const once = new Set<unknown>();
  for (const item of value) {
    // The package writes an alias where one object stands twice.
    if (once.has(item) && typeof item === 'object') return undefined;
    once.add(item);
    const inner = typeof item === 'object' && item !== null ? mapping(item, '    ') : scalar(item);
    if (inner === undefined) return undefined;
    yaml += inner.startsWith('    ') && typeof item === 'object' ? `  - ${inner.slice(4)}` : `  - ${inner}\n`;
  }
  return yaml;
}

/** The lines of a mapping whose values are plain. */
function mapping(value: object, margin: string): string | undefined {
  if (Object.getPrototypeOf(value) !== Object.prototype) return undefined;
  let yaml = '';
  for (const [key, one] of Object.entries(value)) {
    const written = line(key, one);
    if (written === undefined) return undefined;
    yaml += margin + written;
  }
  return yaml === '' ? undefined : yaml;
}

function line(key: string, value: unknown): string | undefined {
  const written = scalar(value);
  return written === undefined || scalar(key) !== key ? undefined : `${key}: ${written}\n`;
}

function scalar(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? String(value) : undefined;
  if (typeof value !== 'string' || !SIMPLE.test(value) || NO_TEXT.test(value)) return undefined;
  return NEEDS_MARKS.test(value) ? `'${value}'` : value;
}
