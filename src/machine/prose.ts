import type { Blockquote, Definition, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import {
  componentOf,
  fieldParts,
  isAddress,
  literalOf,
  refusedScheme,
  syntaxTree,
  type WrittenComponent,
  wikiTarget,
  withoutLinks,
} from '../entries/index.ts';
import { pathFromHome, resolveKey, titleOf } from '../knowledge/index.ts';
import { type PublishedBase, referenceTo, urlOf } from './published-base.ts';
import { quotation } from './quotation.ts';

/**
 * The body of a curated entry as standard Markdown: links become addresses, evidence is quoted, pictures become their alternative text. An
 * invalid MDX body is returned unchanged: the check reports it, and it stops the build of a site.
 */
export function clean(place: PublishedBase, source: string): string {
  if (source.trim() === '') return '';
  let tree: Root;
  try {
    tree = syntaxTree(source);
  } catch {
    return source;
  }
  return written(new Cleaning(place, tree).blocks(tree.children));
}

/** Does the same for a text of the frontmatter, on one line: `[[id]]` is its only markup. */
export function cleanField(place: PublishedBase, text: string): string {
  const children = fieldParts(text).map((part): PhrasingContent => {
    if (typeof part === 'string') return { type: 'text', value: part };
    if ('code' in part) return { type: 'inlineCode', value: part.code };
    const present = resolveKey(place.kb, part.to);
    if (present === undefined) return { type: 'text', value: part.words ?? part.to };
    const { title, url } = referenceTo(place, present);
    return { type: 'link', url, children: [{ type: 'text', value: part.words ?? title }] };
  });
  return written([{ type: 'paragraph', children }]).trim();
}

/** A text of the frontmatter without markup: each link is its words. */
export function plainField({ kb }: PublishedBase, text: string): string {
  return withoutLinks(text, (key) => titleOf(kb, key) ?? key);
}

function written(children: RootContent[]): string {
  // `<` before any address begins a link: `<#a@b>`. mdast-util-to-markdown only escapes it before letters.
  const unsafe = [{ character: '<', inConstruct: 'phrasing' as const }];
  return toMarkdown({ type: 'root', children }, { unsafe, extensions: [gfmToMarkdown()] });
}

/** The conversion of one body to plain Markdown. */
class Cleaning {
  readonly #place: PublishedBase;
  readonly #definitions = new Map<string, Definition>();

  constructor(place: PublishedBase, tree: Root) {
    this.#place = place;
    this.#collect(tree);
  }

  blocks(nodes: readonly RootContent[]): RootContent[] {
    return nodes.flatMap((node) => this.#block(node));
  }

  #collect(node: Nodes): void {
    if (node.type === 'definition' && !this.#definitions.has(node.identifier))
      this.#definitions.set(node.identifier, node);
    if ('children' in node) for (const child of node.children) this.#collect(child);
  }

  #block(node: RootContent): RootContent[] {
    if (node.type === 'mdxjsEsm' || node.type === 'definition') return [];
    if (node.type === 'mdxFlowExpression') {
      const value = literalOf(node.value);
      return value === undefined ? [] : [{ type: 'paragraph', children: [{ type: 'text', value }] }];
    }
    if (node.type === 'mdxJsxFlowElement') {
      const evidence = this.#evidence(node);
      if (evidence) return [evidence];
      const component = componentOf(node);
      // The page describes the figures in words at its top.
      if (component?.name === 'Figure') return [];
      if (component?.name === 'Step') return this.#step(component, node.children);
      if (node.children.every(isPhrasing))
        return [{ type: 'paragraph', children: this.#phrases(node.children) }];
      return this.blocks(node.children);
    }
    if (node.type === 'paragraph') {
      // A component alone on its line belongs to a paragraph for the parser if text precedes it.
      const quotes = node.children.flatMap((child) => this.#evidence(child) ?? []);
      const words = this.#phrases(node.children);
      const empty = words.every((child) => child.type === 'text' && child.value.trim() === '');
      return [...(empty ? [] : [{ ...node, children: trimmed(words) }]), ...quotes];
    }
    if (!('children' in node)) return [node];
    const children =
      node.type === 'heading' || node.type === 'tableCell'
        ? this.#phrases(node.children)
        : this.blocks(node.children as RootContent[]);
    return [{ ...node, children } as RootContent];
  }

  #phrases(nodes: readonly Nodes[]): PhrasingContent[] {
    return nodes.flatMap((node) => this.#phrase(node as PhrasingContent));
  }

  #phrase(node: PhrasingContent): PhrasingContent[] {
    switch (node.type) {
      case 'link':
        return this.#link(wikiTarget(node.url), node.children, node.title);
      case 'linkReference': {
        const definition = this.#definitions.get(node.identifier);
        if (definition === undefined) return this.#phrases(node.children);
        return this.#link(definition.url, node.children, definition.title);
      }
      case 'image':
      case 'imageReference':
        return [{ type: 'text', value: node.alt ?? '' }];
      case 'mdxTextExpression': {
        const value = literalOf(node.value);
        return value === undefined ? [] : [{ type: 'text', value }];
      }
      case 'mdxJsxTextElement':
        return this.#evidence(node) ? [] : this.#phrases(node.children);
      default:
        return 'children' in node
          ? [{ ...node, children: this.#phrases(node.children) } as PhrasingContent]
          : [node];
    }
  }

  #link(target: string, words: readonly Nodes[], title: string | null | undefined): PhrasingContent[] {
    const children = this.#phrases(words);
    if (isAddress(target)) {
      const path = pathFromHome(target, this.#place.kb.settings.base);
      const url = path === undefined ? target : urlOf(this.#place, path);
      return [{ type: 'link', url, children, ...(title ? { title } : {}) } as PhrasingContent];
    }
    const present = refusedScheme(target) === undefined ? resolveKey(this.#place.kb, target) : undefined;
    if (present === undefined) return children;
    const { title: name, url } = referenceTo(this.#place, present);
    const [only, ...others] = children;
    // A link without words of its own shows its target.
    const isBare = only?.type === 'text' && others.length === 0 && only.value.trim() === target;
    return [
      { type: 'link', url, children: isBare ? [{ type: 'text', value: name }] : children } as PhrasingContent,
    ];
  }

  #evidence(node: Nodes): Blockquote | undefined {
    const component = componentOf(node);
    return component?.name === 'Evidence' ? this.#quotation(component.of) : undefined;
  }

  #quotation(of: string): Blockquote | undefined {
    const key = resolveKey(this.#place.kb, of);
    return key === undefined ? undefined : quotation(this.#place, key);
  }

  /** A heading, the quoted words, and the curator's comment. */
  #step({ of, title }: WrittenComponent, nodes: readonly RootContent[]): RootContent[] {
    const words = this.#quotation(of);
    const prose: RootContent[] = nodes.every(isPhrasing)
      ? [{ type: 'paragraph', children: this.#phrases(nodes) }]
      : this.blocks(nodes);
    return [
      { type: 'heading', depth: 3, children: [{ type: 'text', value: title }] },
      ...(words === undefined ? [] : [words]),
      ...prose,
    ];
  }
}

function isPhrasing(node: Nodes): boolean {
  return [
    'text',
    'emphasis',
    'strong',
    'delete',
    'link',
    'linkReference',
    'inlineCode',
    'break',
    'mdxJsxTextElement',
    'mdxTextExpression',
  ].includes(node.type);
}

/** Removes white space at the end, where a component was. */
function trimmed(words: readonly PhrasingContent[]): PhrasingContent[] {
  const last = words.at(-1);
  if (last?.type !== 'text') return [...words];
  const value = last.value.trimEnd();
  return [...words.slice(0, -1), ...(value === '' ? [] : [{ ...last, value }])];
}
