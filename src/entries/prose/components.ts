import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { literalOf } from './expressions.ts';
import { attributeOffset, offsetsOf } from './links.ts';

/** Parley's own elements, with their attributes. */
export const COMPONENTS = {
  Evidence: ['of'],
  Step: ['of', 'title'],
  Figure: ['of'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ComponentName = keyof typeof COMPONENTS;

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** The key that a component refers to, and the offset at which it is written literally; or a problem. Empty if the key is an expression. */
export type ComponentReading =
  | { readonly key: string; readonly start: number; readonly title: string }
  | { readonly code: string; readonly message: string };

const RULES: Readonly<Record<ComponentName, { readonly write: string; readonly names: string }>> = {
  Evidence: { write: '<Evidence of="post#argument" />', names: 'the argument' },
  Step: { write: '<Step of="post#argument" title="What happened">...</Step>', names: 'the argument' },
  Figure: { write: '<Figure of="id" />', names: 'the figure' },
};

/** Whether a name is one of Parley's components. */
export function isComponent(name: string | null): name is ComponentName {
  return name !== null && Object.hasOwn(COMPONENTS, name);
}

/** Reads a component. */
export function readComponent(
  name: ComponentName,
  node: Element,
  source: string,
): ComponentReading | undefined {
  const { write, names } = RULES[name];
  const code = name.toLowerCase();
  const isStep = name === 'Step';
  if (!isStep && node.children.length > 0)
    return { code: `${code}-words`, message: `what stands in <${name}> is not shown: write ${write}` };
  if (isStep && node.children.length === 0)
    return { code: 'step-words', message: `say in the step what happened: ${write}` };
  const of = attributeOf(node, 'of');
  const title = attributeOf(node, 'title');
  if (of === undefined || title === undefined) return undefined;
  if (of.length !== 1 || of[0] === '')
    return { code: `${code}-key`, message: `name ${names} once: ${write}` };
  if (isStep && (title.length !== 1 || title[0] === ''))
    return { code: 'step-title', message: `give the step a title: ${write}` };
  const [key = ''] = of;
  const start = attributeOffset(source, offsetsOf(node.position).start, 'of', key);
  if (start === undefined)
    return { code: 'escaped-id', message: `the key "${key}" is written with escapes: write it as it is` };
  return { key, start, title: title[0] ?? '' };
}

/** The values of an attribute; undefined if one is an expression. */
function attributeOf(node: Element, name: string): string[] | undefined {
  const values: string[] = [];
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== name) continue;
    const { value } = attribute;
    const written = typeof value === 'object' && value !== null ? literalOf(value.value) : value;
    if (written === undefined) return undefined;
    values.push((written ?? '').trim());
  }
  return values;
}

/** A component of a checked body. */
export interface WrittenComponent {
  readonly name: ComponentName;
  readonly of: string;
  /** For a step; otherwise empty. */
  readonly title: string;
}

/** The component at a node of a syntax tree, if it is one that refers to a key. */
export function componentOf(node: Nodes): WrittenComponent | undefined {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  if (!isComponent(node.name)) return undefined;
  const of = attributeOf(node, 'of')?.[0];
  if (of === undefined) return undefined;
  return { name: node.name, of, title: attributeOf(node, 'title')?.[0] ?? '' };
}
