import type { Definition, Image, Link, Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { isAddress, refusedScheme, schemeRefusal } from './addresses.ts';
import { compile } from './compiler.ts';
import { type ComponentName, isComponent, readComponent } from './components.ts';
import { elementRefusals } from './elements.ts';
import { expressionProblem } from './expression-problem.ts';
import { HIDDEN, hiddenFootnotes } from './footnotes.ts';
import { isWikiLink, isWordless, offsetsOf, targetOffset, wikiTarget } from './links.ts';
import type { FigurePlace, Mention, Picture, Prose, ProseProblem, Step } from './model.ts';
import { ELSEWHERE, isElsewhere } from './pictures.ts';
import { placesIn } from './place.ts';
import { siteLinks } from './site-links.ts';
import { bareBars, strayBrackets } from './stray-brackets.ts';
import { ESM, syntaxProblem } from './syntax-error.ts';

/** A traversal of the syntax tree of a body. */
export class Walk {
  readonly #source: string;
  readonly #placeOf: (offset: number) => { line: number; column: number };
  readonly #mentions: Mention[] = [];
  readonly #pictures: Picture[] = [];
  readonly #steps = new Map<string, Step>();
  readonly #figures: FigurePlace[] = [];
  /** Elements that are not inside another. */
  #outermost: ReadonlySet<Nodes> = new Set();
  #problems: ProseProblem[] = [];
  readonly #definitions = new Map<string, Definition>();
  readonly #referred = new Set<string>();
  readonly #pictured = new Set<string>();
  /** Identifiers in the body's own code, which may define names. */
  readonly #named = new Set<string>();
  #hasMdx = false;
  #hidden: ReadonlySet<Nodes> = new Set();

  constructor(source: string) {
    this.#source = source;
    this.#placeOf = placesIn(source);
  }

  of(tree: Nodes): Prose {
    this.#collect(tree);
    this.#hidden = hiddenFootnotes(tree);
    this.#outermost = new Set('children' in tree ? tree.children : []);
    this.#walk(tree, false);
    for (const [name, definition] of this.#definitions) {
      if (this.#referred.has(name)) this.#target(definition, definition.url);
      if (this.#pictured.has(name)) this.#picture(definition, definition.url);
    }
    if (this.#hasMdx && this.#problems.every(({ ifTrusted }) => ifTrusted)) this.#compile();
    const byPlace = (a: { line: number; column: number }, b: typeof a) =>
      a.line - b.line || a.column - b.column;
    return {
      mentions: this.#mentions.sort((a, b) => a.start - b.start),
      pictures: this.#pictures,
      siteLinks: siteLinks(tree, this.#source, this.#placeOf, this.#hidden),
      steps: [...this.#steps.values()],
      figures: this.#figures,
      problems: this.#problems.sort(byPlace),
    };
  }

  /** Collects definitions and code, which may stand after their uses. */
  #collect(node: Nodes): void {
    if (node.type === 'definition' && !this.#definitions.has(node.identifier))
      this.#definitions.set(node.identifier, node);
    if (node.type === 'mdxjsEsm') for (const [name] of node.value.matchAll(/[\w$]+/g)) this.#named.add(name);
    if ('children' in node) for (const child of node.children) this.#collect(child);
  }

  #walk(node: Nodes, inTable: boolean): void {
    switch (node.type) {
      case 'link':
        this.#link(node);
        break;
      case 'linkReference':
        this.#referred.add(node.identifier);
        break;
      case 'image':
        this.#image(node);
        break;
      case 'imageReference':
        this.#pictured.add(node.identifier);
        break;
      case 'text':
        if (!inTable) this.#stray(node);
        break;
      case 'tableRow':
        for (const { at, message } of bareBars(node, this.#source)) this.#tell('bare-bar', at, message);
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        this.#element(node);
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        this.#expression(node);
        break;
      case 'mdxjsEsm':
        this.#hasMdx = true;
        this.#tell('code-in-body', offsetsOf(node.position).start, ESM, { ifTrusted: true });
        break;
    }
    if (!('children' in node) || isWordless(node, this.#source)) return;
    const seen = this.#mentions.length;
    for (const child of node.children) this.#walk(child, inTable || node.type === 'tableRow');
    if (!this.#hidden.has(node)) return;
    // Content that the page does not show makes no mentions.
    this.#mentions.length = seen;
    this.#tell('hidden-footnote', offsetsOf(node.position).start, HIDDEN, { severity: 'warning' });
  }

  #tell(
    code: string,
    offset: number,
    message: string,
    more: Pick<ProseProblem, 'severity' | 'ifTrusted'> = {},
  ): void {
    this.#problems.push({ code, message, ...this.#placeOf(offset), ...more });
  }

  #link(node: Link): void {
    const isWiki = isWikiLink(node, this.#source);
    if (isWordless(node, this.#source)) {
      const target = wikiTarget(node.url);
      const message = `[[${target}|]] has no words: write [[${target}]], or words behind the bar`;
      this.#tell('wordless-link', offsetsOf(node.position).start, message);
    }
    if (isWiki) this.#mention(node, wikiTarget(node.url));
    else this.#target(node, node.url);
  }

  /** Handles the target of a Markdown link: an address, or an entry. */
  #target(node: Link | Definition, url: string): void {
    const { start } = offsetsOf(node.position);
    const scheme = refusedScheme(url);
    if (scheme !== undefined)
      this.#tell('refused-address', start, schemeRefusal(scheme), { ifTrusted: true });
    else if (!isAddress(url)) this.#mention(node, url);
  }

  #mention(node: Link | Definition, target: string): void {
    const start = targetOffset(node, target, this.#source);
    if (start === undefined) {
      const message = `the id "${target}" is written with escapes: write it as it is`;
      this.#tell('escaped-id', offsetsOf(node.position).start, message);
    } else this.#mentions.push({ target, as: 'link', start, ...this.#placeOf(start) });
  }

  #image(node: Image): void {
    const { start } = offsetsOf(node.position);
    if (this.#source.startsWith('![[', start))
      this.#tell('embedded-link', start, `![[${node.url}]] is no link: write [[${node.url}]]`);
    else this.#picture(node, node.url);
  }

  #picture(node: Image | Definition, url: string): void {
    const { start } = offsetsOf(node.position);
    if (isElsewhere(url)) this.#tell('remote-picture', start, ELSEWHERE);
    else if (!/^[/#]/.test(url)) this.#pictures.push({ url, ...this.#placeOf(start) });
  }

  #stray(node: Nodes): void {
    for (const { at, message } of strayBrackets(node, this.#source))
      this.#tell('stray-brackets', at, message, { severity: 'warning' });
  }

  #element(node: MdxJsxFlowElement | MdxJsxTextElement): void {
    this.#hasMdx = true;
    const { start } = offsetsOf(node.position);
    for (const { message, ifTrusted } of elementRefusals(node.name, node.attributes, this.#named))
      this.#tell('refused-element', start, message, { ifTrusted });
    if (isComponent(node.name)) this.#component(node, node.name);
  }

  #component(node: MdxJsxFlowElement | MdxJsxTextElement, name: ComponentName): void {
    const { start } = offsetsOf(node.position);
    const read = readComponent(name, node, this.#source);
    if (read === undefined) return;
    if (!('key' in read)) {
      this.#tell(read.code, start, read.message);
      return;
    }
    const { key: of, title } = read;
    const place = this.#placeOf(read.start);
    if (name === 'Figure') this.#figures.push({ of, ...place });
    else
      this.#mentions.push({
        target: of,
        as: name === 'Step' ? 'step' : 'evidence',
        start: read.start,
        ...place,
      });
    if (name !== 'Step') return;
    if (!this.#outermost.has(node))
      this.#tell('step-place', start, 'a <Step> stands on lines of its own, and in no other element');
    else if (this.#steps.has(of))
      this.#tell('step-twice', start, `there is a step of ${of} already: one step tells what it did`);
    else this.#steps.set(of, { of, title, ...place });
  }

  #expression(node: Extract<Nodes, { type: 'mdxFlowExpression' | 'mdxTextExpression' }>): void {
    this.#hasMdx = true;
    const problem = expressionProblem(node.value, this.#named);
    if (problem) this.#problems.push({ ...problem, ...this.#placeOf(offsetsOf(node.position).start) });
  }

  #compile(): void {
    try {
      compile(this.#source);
    } catch (error) {
      const problem = syntaxProblem(this.#source, error);
      if (problem.message !== ESM) this.#problems.push(problem);
      // Already reported, as something allowed in a trusted folder.
      else
        this.#problems = this.#problems.map(({ ifTrusted, ...one }) =>
          one.message === ESM
            ? { ...one, code: 'unreadable-body' }
            : { ...one, ...(ifTrusted && { ifTrusted }) },
        );
    }
  }
}
