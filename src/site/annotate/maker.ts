import { words } from 'virtual:parley/words/annotate';
import { idOfGist } from '../../annotate/gist-id.ts';
import type { Change, Debates, NewEntry } from '../../annotate/wire.ts';
import { read } from './api.ts';
import { element, labelled } from './element.ts';
import { PreviewPanel } from './preview-panel.ts';
import type { Queue } from './queue.ts';
import type { Say } from './say.ts';
import { toolForm } from './tool-form.ts';

/** What the maker tells. */
export interface MakerActions {
  /** Saves the new entry; resolves with its id, undefined where it was refused. */
  readonly save: (change: Change) => Promise<string | undefined>;
  /** What was made, or nothing where the curator went back. */
  readonly done: (made?: {
    readonly kind: NewEntry['kind'];
    readonly id: string;
    readonly title: string;
  }) => void;
  readonly say: Say;
}

type FieldName = 'title' | 'statement' | 'claim' | 'question' | 'summary' | 'id';

/** The fields that a curator writes for each kind, besides what it belongs to. */
const FIELDS: Readonly<Record<NewEntry['kind'], readonly FieldName[]>> = {
  position: ['title', 'statement', 'claim', 'id'],
  issue: ['title', 'question', 'summary', 'id'],
  concept: ['title', 'summary', 'id'],
  debate: ['title', 'question', 'summary', 'id'],
};

/** What may stay empty: the summary of an issue alone. */
function isOptional(kind: NewEntry['kind'], name: FieldName): boolean {
  return ['claim', 'id', 'statement'].includes(name) || (kind === 'issue' && name === 'summary');
}

/** The form of a new position, issue, concept or debate. It stands in the place of that of the argument until it is done. */
export class Maker {
  readonly element: HTMLFormElement;
  readonly #kind: NewEntry['kind'];
  readonly #actions: MakerActions;
  readonly #inputs: Partial<Record<FieldName, HTMLInputElement | HTMLTextAreaElement>> = {};
  readonly #debate = element('select', { id: 'Make-debate' });
  readonly #issue = element('select', { id: 'Make-issue' });
  readonly #preview = new PreviewPanel(() => this.#change());
  #debates: Debates['debates'] = [];
  /** Resolves when there are debates and issues to choose from. */
  readonly #filled: Promise<void>;

  constructor(
    kind: NewEntry['kind'],
    title: string,
    debate: string | undefined,
    actions: MakerActions,
    queue: Queue,
  ) {
    this.#kind = kind;
    this.#actions = actions;
    this.element = toolForm(
      {
        name: 'maker',
        title: words.make[kind],
        saves: words.make.save,
        save: () => this.#save(),
        back: () => actions.done(),
      },
      queue,
      ...this.#belongsTo(),
      ...FIELDS[kind].map((name) => this.#field(name, name === 'title' ? title : '')),
      this.#preview.element,
    );
    this.element.addEventListener('input', () => this.#preview.later());
    this.#debate.addEventListener('change', () => this.#fillIssues());
    this.#filled = this.#fillDebates(debate);
  }

  focus(): void {
    const { title, statement, question, summary } = this.#inputs;
    (title?.value === '' ? title : (statement ?? question ?? summary))?.focus();
  }

  #belongsTo(): HTMLElement[] {
    const debate = labelled(this.#debate.id, words.make.debateOf, this.#debate);
    if (this.#kind === 'position') return [debate, labelled(this.#issue.id, words.make.issueOf, this.#issue)];
    return this.#kind === 'issue' ? [debate] : [];
  }

  #field(name: FieldName, value: string): HTMLElement {
    const id = `Make-${name}`;
    const isLong = name === 'statement' || name === 'summary';
    const input = isLong
      ? element('textarea', { id, rows: 2, dir: 'auto' }, value)
      : element('input', { id, type: 'text', value, dir: 'auto', required: !isOptional(this.#kind, name) });
    input.addEventListener('keydown', (event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || event.shiftKey || event.isComposing)
        return;
      event.preventDefault();
      this.element.requestSubmit();
    });
    this.#inputs[name] = input;
    const help =
      name === 'statement' ? words.make.statementHelp : name === 'claim' ? words.make.claimHelp : undefined;
    if (help !== undefined) input.setAttribute('aria-describedby', `${id}-help`);
    return labelled(id, words.make[name], input, help);
  }

  async #fillDebates(debate: string | undefined): Promise<void> {
    this.#debates = (await read<Debates>('debates')).debates;
    this.#debate.replaceChildren(
      ...this.#debates.map(({ id, title }) =>
        element('option', { value: id, selected: id === debate }, title),
      ),
    );
    this.#fillIssues();
    this.#preview.later();
  }

  #fillIssues(): void {
    const issues = this.#debates.find(({ id }) => id === this.#debate.value)?.issues ?? [];
    this.#issue.replaceChildren(...issues.map(({ id, title }) => element('option', { value: id }, title)));
    if (issues.length === 0 && this.#kind === 'position') this.#actions.say(words.make.noIssue, 'fault');
  }

  /** The change as it is written; undefined while something is missing. */
  #change(): Extract<Change, { do: 'new' }> | undefined {
    const given = Object.entries(this.#inputs)
      .map(([name, input]) => [name, input.value.trim()] as const)
      .filter(([, value]) => value !== '');
    const fields = Object.fromEntries(given) as Partial<Record<FieldName, string>>;
    if (FIELDS[this.#kind].some((name) => !isOptional(this.#kind, name) && fields[name] === undefined))
      return undefined;
    const { title = '', id = idOfGist(title), ...rest } = fields;
    const isOfDebate = (this.#kind === 'position' || this.#kind === 'issue') && this.#debate.value !== '';
    const debate = isOfDebate ? { debate: this.#debate.value } : {};
    const issue = this.#kind === 'position' && this.#issue.value !== '' ? { issue: this.#issue.value } : {};
    return { do: 'new', kind: this.#kind, id, title, ...debate, ...issue, ...rest };
  }

  async #save(): Promise<void> {
    await this.#filled;
    const change = this.#change();
    if (change === undefined) {
      const first = FIELDS[this.#kind].find(
        (name) => !isOptional(this.#kind, name) && this.#inputs[name]?.value.trim() === '',
      );
      const fields = first === undefined ? '' : words.make[first];
      this.#actions.say(words.form.missing({ fields }), 'fault');
      if (first !== undefined) this.#inputs[first]?.focus();
      return;
    }
    const id = await this.#actions.save(change);
    if (id !== undefined) this.#actions.done({ kind: this.#kind, id, title: change.title });
  }
}
