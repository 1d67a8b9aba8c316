import { expressionOf } from './expressions.ts';
import type { ProseProblem } from './model.ts';

/** How much of an expression a message shows, in UTF-16 units. */
const SHOWN = 40;

/**
 * The problem of an expression between braces: it is code, or braces of prose that the page would not show. Undefined for a comment or a
 * text literal.
 *
 * @param named Identifiers in the body's own code, which may define a name.
 */
export function expressionProblem(
  between: string,
  named: ReadonlySet<string>,
): Pick<ProseProblem, 'code' | 'message' | 'severity' | 'ifTrusted'> | undefined {
  const expression = expressionOf(between);
  const [first = ''] = between.split('\n');
  const shown = first === between && first.length <= SHOWN ? `{${first}}` : `{${first.slice(0, SHOWN)}…}`;
  const instead = `write ${shown.replaceAll('{', '\\{')} to show it, or put it in backticks`;
  switch (expression.is) {
    case 'text':
    case 'comment':
      return undefined;
    case 'nothing':
      return { code: 'lost-braces', message: `${shown} shows nothing: ${instead}` };
    case 'number':
      return {
        code: 'lost-braces',
        message: `${shown} is shown without its braces: ${instead}`,
        severity: 'warning',
      };
    case 'code': {
      const ifTrusted = expression.root !== undefined && named.has(expression.root);
      return { code: 'code-in-body', message: `${shown} is code to MDX: ${instead}`, ifTrusted };
    }
  }
}
