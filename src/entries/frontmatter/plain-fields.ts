/** Printable ASCII other than document markers. */
const PRINTABLE = /^(?!---|\.\.\.)[ -~]+$/;
/** What a plain scalar must not contain (YAML 1.2.2, 7.3.3): an indicator first, `: `, ` #`, a blank last. */
const NEEDS_MARKS = /^[ ,[\]{}#&*!|>'"%@`]|^[?-](?: |$)|: | #|[ :]$/;
/** Texts that YAML's core schema (10.3.2) may read as a number, a boolean, null, or a merge key; dates are not affected. */
const NO_TEXT =
  /^(?!\d{4}-\d\d-\d\d$)(?:[-+]?(?:[\d.e+-]+|0[xo][\da-f]+|\.(?:inf|nan))|~|null|true|false|<<)$/i;

/**
 * Writes a field exactly as the `yaml` package would in an entry, for the common kinds of values: words, ids, addresses, numbers, lists and
 * mappings of these. Undefined for any other, which the package writes: it takes ten times as long, and a post has a dozen fields.
 */
export function plainField(key: string, value: unknown): string | undefined {
  return entry(key, value, '', new Set());
}

/** @param once The lists and mappings of the field so far: the package writes an alias for a repeated one. */
function entry(key: string, value: unknown, margin: string, once: Set<object>): string | undefined {
  if (scalar(key) !== key) return undefined;
  if (typeof value !== 'object') {
    const written = scalar(value);
    return written === undefined ? undefined : `${margin}${key}: ${written}\n`;
  }
  if (value === null || once.has(value)) return undefined;
  once.add(value);
  const inner = Array.isArray(value)
    ? items(value, `${margin}  `, once)
    : mapping(value, `${margin}  `, once);
  return inner === undefined ? undefined : `${margin}${key}:\n${inner}`;
}

/** The lines of a list, of scalars and mappings. */
function items(values: readonly unknown[], margin: string, once: Set<object>): string | undefined {
  let yaml = '';
  for (const value of values) {
    if (typeof value === 'object') {
      if (value === null || Array.isArray(value) || once.has(value)) return undefined;
      once.add(value);
      const inner = mapping(value, `${margin}  `, once);
      if (inner === undefined) return undefined;
      yaml += `${margin}- ${inner.slice(margin.length + 2)}`;
    } else {
      const written = scalar(value);
      if (written === undefined) return undefined;
      yaml += `${margin}- ${written}\n`;
    }
  }
  return yaml === '' ? undefined : yaml;
}

function mapping(value: object, margin: string, once: Set<object>): string | undefined {
  if (Object.getPrototypeOf(value) !== Object.prototype) return undefined;
  let yaml = '';
  for (const [key, one] of Object.entries(value)) {
    const written = entry(key, one, margin, once);
    if (written === undefined) return undefined;
    yaml += written;
  }
  return yaml === '' ? undefined : yaml;
}

function scalar(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? String(value) : undefined;
  if (typeof value !== 'string' || !PRINTABLE.test(value) || NO_TEXT.test(value)) return undefined;
  if (!NEEDS_MARKS.test(value)) return value;
  if (!value.includes("'")) return `'${value}'`;
  if (value.includes('"')) return `'${value.replaceAll("'", "''")}'`;
  return value.includes('\\') ? undefined : `"${value}"`;
}
