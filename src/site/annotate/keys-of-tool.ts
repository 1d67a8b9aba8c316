import { words } from 'virtual:parley/words/annotate';
import type { ShownArgument } from '../../annotate/wire.ts';
import { edit, move, remove } from './argument-work.ts';
import { editDebate } from './entry/edit-debate.ts';
import { showKeys } from './key-table.ts';
import { skip, toggleRead } from './reading-marks.ts';
import { RELATION_KEYS } from './relation-field.ts';
import type { Tool } from './tool.ts';
import type { KeyActions } from './tool-keys.ts';

/** What each key does in the tool. */
export function keysOf(tool: Tool): KeyActions {
  return { ...inPost(tool), ...inForm(tool), ...inThread(tool), '?': () => showKeys() };
}

function inPost(tool: Tool): KeyActions {
  const { reader } = tool;
  return {
    ArrowDown: () => reader.step(1),
    ArrowUp: () => reader.step(-1),
    ArrowRight: () => reader.stepSentence(1),
    ArrowLeft: () => reader.stepSentence(-1),
    'Shift+ArrowRight': () => reader.choosing((choice) => choice.byWord(1, 'end')),
    'Shift+ArrowLeft': () => reader.choosing((choice) => choice.byWord(-1, 'end')),
    'Alt+Shift+ArrowRight': () => reader.choosing((choice) => choice.byWord(1, 'start')),
    'Alt+Shift+ArrowLeft': () => reader.choosing((choice) => choice.byWord(-1, 'start')),
    '.': () => reader.choosing((choice) => choice.grow()),
    ',': () => reader.choosing((choice) => choice.shrink()),
    f: () => reader.fold(),
    j: () => {
      const { source } = tool.form;
      if (source !== undefined) void tool.goTo(source);
    },
  };
}

function inForm(tool: Tool): KeyActions {
  const { form, panes } = tool;
  // What stands in the form is of the post that the keys before led to.
  const inTurn = (act: () => void) => () => void tool.queue.run(act);
  const focus = (field: 'target' | 'gist' | 'second' | 'note') =>
    inTurn(() => {
      panes.show('form');
      tool.showForm();
      form.focus(field);
    });
  const withArgument = (act: (argument: ShownArgument) => void) =>
    inTurn(() => {
      const { argument } = tool;
      if (argument === undefined) tool.say(words.cards.none2);
      else act(argument);
    });
  return {
    ...Object.fromEntries(
      Object.entries(RELATION_KEYS).map(([key, relation]) => [key, inTurn(() => form.relation(relation))]),
    ),
    t: focus('target'),
    g: focus('gist'),
    '2': focus('second'),
    w: focus('note'),
    h: inTurn(() => form.set({ holds: !form.draft.holds, leaves: false })),
    l: inTurn(() => form.set({ leaves: !form.draft.leaves, holds: false })),
    Enter: () => document.querySelector<HTMLFormElement>('#Form form')?.requestSubmit(),
    Escape: inTurn(() => leave(tool)),
    u: () => void tool.undo(),
    a: inTurn(() => {
      panes.show('form');
      const argument = tool.cards.focus();
      if (argument === undefined) tool.say(words.cards.none);
      else tool.reader.reveal(argument);
    }),
    e: withArgument((argument) => edit(tool, argument)),
    m: withArgument((argument) => move(tool, argument)),
    d: withArgument((argument) => void remove(tool, argument)),
  };
}

function inThread(tool: Tool): KeyActions {
  return {
    n: () => void tool.next(1),
    p: () => void tool.next(-1),
    N: () => void tool.next(1, true),
    P: () => void tool.next(-1, true),
    r: () => void toggleRead(tool),
    k: () => void skip(tool),
    b: () => void editDebate(tool),
    i: () => {
      tool.panes.show('outline');
      tool.outline.focus();
    },
  };
}

/** Out of a field into the text; there, what is chosen is given up. */
function leave(tool: Tool): void {
  const { caret, choice } = tool.reader;
  const inText = document.activeElement?.closest('.text') !== null;
  if (inText || document.activeElement === document.body) choice?.clear();
  tool.panes.show('post');
  caret?.put(caret.at);
}
