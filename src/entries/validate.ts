import type { z } from 'zod';
import type { Problem } from './entry.ts';
import { nearest } from './nearest.ts';
import { type Collection, type Frontmatter, schemas } from './schemas/index.ts';

type LineOf = (path: readonly (string | number)[]) => number;

/** The frontmatter with defaults filled in, or what is wrong with it, by line. */
export type Validation<C extends Collection> =
  | { readonly ok: true; readonly data: Frontmatter<C> }
  | { readonly ok: false; readonly problems: Problem[] };

/** Checks a frontmatter against its collection's schema. */
export function validate<C extends Collection>(
  collection: C,
  data: unknown,
  file: string,
  lineOf: LineOf,
): Validation<C> {
  return checked(schemas[collection] as z.ZodType, data, file, lineOf) as Validation<C>;
}

/** Checks the values of a file against a schema. */
export function checked<T>(
  schema: z.ZodType<T>,
  data: unknown,
  file: string,
  lineOf: LineOf,
): { readonly ok: true; readonly data: T } | { readonly ok: false; readonly problems: Problem[] } {
  const result = schema.safeParse(data);
  if (result.success) return { ok: true, data: result.data };
  return {
    ok: false,
    problems: result.error.issues.flatMap((issue) => problemsOf(issue, schema, data, file, lineOf)),
  };
}

function problemsOf(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  data: unknown,
  file: string,
  lineOf: LineOf,
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
        message: `unknown field "${key}"${where}`,
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
  return [
    {
      code,
      file,
      line: lineOf(path),
      message: `${name}${shown}: ${issue.message}`,
      ...(suggestion ? { suggestion } : {}),
    },
  ];
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = data;
  for (const step of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step];
  return value;
}

interface SchemaShape {
  readonly shape?: Record<string, unknown>;
  readonly element?: unknown;
  readonly def?: { readonly innerType?: unknown; readonly valueType?: unknown };
}

/** Names of the fields that a schema has at a path. */
function fieldsAt(of: z.ZodType, path: readonly (string | number)[]): string[] {
  let schema = of as SchemaShape | undefined;
  for (const step of path) {
    while (schema?.def?.innerType && !schema.shape && !schema.element)
      schema = schema.def.innerType as SchemaShape;
    const inner = schema?.def?.valueType ?? schema?.shape?.[step];
    schema = (typeof step === 'number' ? schema?.element : inner) as SchemaShape | undefined;
  }
  while (schema?.def?.innerType && !schema.shape) schema = schema.def.innerType as SchemaShape;
  return Object.keys(schema?.shape ?? {});
}
