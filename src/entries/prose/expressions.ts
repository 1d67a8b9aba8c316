/** A JavaScript text literal: quoted, or a template without expressions. */
const TEXT = /^(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\$]|\\.)*)`)$/s;
const NUMBER = /^-?\d+(?:\.\d+)?$/;
const COMMENTS = /^(?:\s*\/\*(?:[^*]|\*(?!\/))*\*\/)+$/;

/** The kind of an expression between braces. */
export type Expression =
  | { readonly is: 'text' | 'number' | 'comment' | 'nothing' }
  /** `root` is its first identifier. */
  | { readonly is: 'code'; readonly root: string | undefined };

/** Classifies the content of an MDX expression. Anything but a literal or a comment is code. */
export function expressionOf(between: string): Expression {
  const text = between.trim();
  if (text === '') return { is: 'nothing' };
  if (COMMENTS.test(text)) return { is: 'comment' };
  if (NUMBER.test(text)) return { is: 'number' };
  if (TEXT.test(text)) return { is: 'text' };
  return { is: 'code', root: /[A-Za-z_$][\w$]*/.exec(text)?.[0] };
}

/** The text of an attribute's expression; undefined if it is code, or contains escapes. */
export function literalOf(between: string): string | undefined {
  const text = between.trim();
  if (NUMBER.test(text)) return text;
  const quoted = TEXT.exec(text);
  const value = quoted?.[1] ?? quoted?.[2] ?? quoted?.[3];
  return value?.includes('\\') ? undefined : value;
}
