import type { z } from 'zod';
import type { Problem } from './entry.ts';
import type { ExplainedValue } from './frontmatter/index.ts';
import { nearest } from './nearest.ts';
import { type Collection, type Frontmatter, schemas } from './schemas/index.ts';

type Path = readonly (string | number)[];

/** How the values are written in the file. */
export interface Written {
  /** The line, from 1, of the value at a path. */
  readonly lineOf: (path: Path) => number;
  /** How the notation turned a value into another kind than expected (`string`, `array`), and what to write instead. */
  readonly explain: (path: Path, expected: string) => ExplainedValue | undefined;
}

/** The frontmatter with defaults filled in, or its problems, by line. */
export type Validation<C extends Collection> =
  | { readonly ok: true; readonly data: Frontmatter<C> }
  | { readonly ok: false; readonly problems: Problem[] };

/** Checks a frontmatter against its collection's schema. */
export function validate<C extends Collection>(
  collection: C,
  data: unknown,
  file: string,
  written: Written,
): Validation<C> {
  return checked(schemas[collection] as z.ZodType, data, file, written) as Validation<C>;
}

/** Checks the values of a file against a schema. */
export function checked<T>(
  schema: z.ZodType<T>,
  data: unknown,
  file: string,
  written: Written,
): { readonly ok: true; readonly data: T } | { readonly ok: false; readonly problems: Problem[] } {
  const result = schema.safeParse(data);
  if (result.success) return { ok: true, data: result.data };
  return {
    ok: false,
    problems: result.error.issues.flatMap((issue) => problemsOf(issue, schema, data, file, written)),
  };
}

function problemsOf(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  data: unknown,
  file: string,
  { lineOf, explain }: Written,
): Problem[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const name = path.length > 0 ? path.join('.') : 'frontmatter';
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(schema, path);
    return issue.keys.map((key) => {
      const suggestion = nearest(key, known);
      const where = path.length > 0 ? ` in ${name}` : '';
      return {
        code: 'unknown-field',
        file,
        line: lineOf([...path, key]),
        message: `unknown field "${key.length > 80 ? `${key.slice(0, 80)}…` : key}"${where}`,
        ...(suggestion ? { suggestion } : {}),
      };
    });
  }
  const last = path.at(-1);
  const missing = issue.code === 'invalid_type' && valueAt(data, path) === undefined;
  if (missing) return [{ code: 'missing-field', file, line: lineOf(path), message: `${name} is missing` }];
  const value = valueAt(data, path);
  const suggestion =
    issue.code === 'invalid_value' && typeof value === 'string'
      ? nearest(value, issue.values.map(String))
      : undefined;
  const shown = typeof value === 'string' && value.length < 80 ? ` ("${value}")` : '';
  const code = last === undefined ? 'invalid-entry' : 'invalid-field';
  const explained = last === undefined ? undefined : explain(path, kindExpected(issue, value));
  return [
    {
      code,
      file,
      line: lineOf(path),
      message: `${name}${shown}: ${messageOf(issue.message, explained)}`,
      ...(suggestion ? { suggestion } : {}),
    },
  ];
}

/**
 * The kind of value that a field expects. Values that break a rule other than their kind are treated as text, unless they are a list or a
 * mapping.
 */
function kindExpected(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'invalid_type') return issue.expected;
  if (issue.code === 'invalid_union') return typeof value === 'string' ? 'boolean' : 'string';
  if (issue.code === 'invalid_value') return issue.values.includes(true) ? 'boolean' : 'string';
  return typeof value === 'object' && value !== null ? '' : 'string';
}

/** The schema's message about a value and the explanation of its notation; without the former if it adds nothing. */
function messageOf(says: string, explained: ExplainedValue | undefined): string {
  if (explained === undefined) return says;
  if (/^(?:Invalid (?:input|option)|Too small)/.test(says)) return explained.message;
  return explained.isPlainToSee ? says : `${says} (${explained.message})`;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = data;
  for (const step of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step];
  return value;
}

interface SchemaShape {
  readonly shape?: Record<string, unknown>;
  readonly element?: unknown;
  readonly def?: { readonly innerType?: unknown; readonly valueType?: unknown; readonly options?: unknown };
}

/** Names of the fields of a schema at a path. */
function fieldsAt(of: z.ZodType, path: readonly (string | number)[]): string[] {
  let schema = withFields(of as SchemaShape);
  for (const step of path) {
    const inner = schema?.def?.valueType ?? schema?.shape?.[step];
    schema = withFields((typeof step === 'number' ? schema?.element : inner) as SchemaShape | undefined);
  }
  return Object.keys(schema?.shape ?? {});
}

/** Unwraps an optional schema; of a union takes the schema that has fields. */
function withFields(schema: SchemaShape | undefined): SchemaShape | undefined {
  if (schema === undefined || schema.shape || schema.element) return schema;
  const { innerType, options } = schema.def ?? {};
  if (Array.isArray(options)) return options.map(withFields).find((option) => option?.shape);
  return innerType ? withFields(innerType as SchemaShape) : schema;
}
