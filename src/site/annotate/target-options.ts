import { words } from 'virtual:parley/words/annotate';
import type { NewEntry, Target, Targets } from '../../annotate/wire.ts';
import type { ChosenTarget } from './draft.ts';
import { element } from './element.ts';

/** What can be chosen in the list: a target that there is, or a new entry. */
export type TargetOption = { readonly shown: () => readonly Node[] } & (
  | { readonly target: ChosenTarget }
  | { readonly make: NewEntry['kind']; readonly title: string }
);

interface OptionGroup {
  readonly name: string;
  readonly options: readonly TargetOption[];
}

/** The groups of the list: what the paragraph answers, the debate's positions and arguments, and new entries last. */
export function groupsOf({ answers, debate }: Targets, query: string): OptionGroup[] {
  const answered = new Set(answers.map(({ key }) => key));
  const rest = debate.filter(({ key }) => !answered.has(key));
  const groups: OptionGroup[] = [
    { name: words.targets.answers, options: answers.map(optionOf) },
    { name: words.targets.positions, options: rest.filter(({ kind }) => kind === 'position').map(optionOf) },
    { name: words.targets.arguments, options: rest.filter(({ kind }) => kind === 'argument').map(optionOf) },
    { name: words.targets.make, options: newOptions(query) },
  ];
  return groups.filter(({ options }) => options.length > 0);
}

function optionOf(target: Target): TargetOption {
  return { target: { key: target.key, title: target.title }, shown: () => shownTarget(target) };
}

function shownTarget({ title, short, by, standing, issue, kind }: Target): Node[] {
  const about = [by, standing, issue].filter((text) => text !== undefined && text !== '').join(' · ');
  return [
    element('span', { class: `target-title ${kind}`, dir: 'auto' }, title),
    element('span', { class: 'target-about' }, about, about !== '' && ' ', element('code', {}, short)),
  ];
}

function newOptions(title: string): TargetOption[] {
  const kinds = [
    ['position', words.targets.newPosition],
    ['issue', words.targets.newIssue],
    ['concept', words.targets.newConcept],
    ['debate', words.targets.newDebate],
  ] as const;
  return kinds.map(([make, what]) => ({
    make,
    title,
    shown: () => [
      element(
        'span',
        { class: 'target-make' },
        title === '' ? `${what}…` : words.targets.named({ what, title }),
      ),
    ],
  }));
}
