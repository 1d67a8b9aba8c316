/** A literal of JavaScript that says a text: in quotation marks, or a template without expressions. */
const TEXT = /^(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\$]|\\.)*)`)$/s;
const NUMBER = /^-?\d+(?:\.\d+)?$/;
const COMMENTS = /^(?:\s*\/\*(?:[^*]|\*(?!\/))*\*\/)+$/;

/** What an expression between braces is. */
export type Expression =
  | { readonly is: 'text' | 'number' | 'comment' | 'nothing' }
  /** `root` is the first name in it. */
  | { readonly is: 'code'; readonly root: string | undefined };

/** Reads what stands between the braces of an expression of MDX. What is neither a literal nor a comment is code. */
export function expressionOf(between: string): Expression {
  const text = between.trim();
  if (text === '') return { is: 'nothing' };
  if (COMMENTS.test(text)) return { is: 'comment' };
  if (NUMBER.test(text)) return { is: 'number' };
  if (TEXT.test(text)) return { is: 'text' };
  return { is: 'code', root: /[A-Za-z_$][\w$]*/.exec(text)?.[0] };
}

/** The text that an attribute's expression says; undefined where it is code, or where an escape says it otherwise than it is written. */
export function literalOf(between: string): string | undefined {
  const text = between.trim();
  if (NUMBER.test(text)) return text;
  const quoted = TEXT.exec(text);
  const value = quoted?.[1] ?? quoted?.[2] ?? quoted?.[3];
  return value?.includes('\\') ? undefined : value;
}
