import { spellControls } from '../../controls/index.ts';
import type { Relation } from '../../entries/index.ts';
import {
  type ArgumentNode,
  argumentLabel,
  holdersNow,
  type KnowledgeBase,
  type PositionNode,
  relationsOf,
} from '../../knowledge/index.ts';
import { shortDay } from '../dates.ts';
import { claimOf, personName } from '../names.ts';
import type { LabelSign } from '../signs.ts';
import { labelOfArgument, labelWords, relationWord } from '../standing-words.ts';
import { words } from '../words/index.ts';
import { inARow } from '../words/lists.ts';
import { textWidth } from './text-width.ts';
import { fitted, wrap } from './wrap.ts';

/** A box of an argument map: what stands in it, and how large it must be, in pixels. */
export interface MapNode {
  readonly key: string;
  /** Absent on a position. */
  readonly relation: Relation | undefined;
  /** What is left of it: the sign, and the words beside it. */
  readonly label: LabelSign;
  readonly state: string;
  readonly lines: readonly string[];
  /** Who made it; of a position, who holds it. */
  readonly by: string;
  /** What stands behind that: when, and whether its words are not in the archive. */
  readonly behind: string;
  /** All that the box says, in words and in full. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** Sizes in pixels of what is drawn; four boxes and the gaps between them fit the width of a page. */
export const BOX = {
  width: 250,
  padding: 12,
  head: { size: 11, height: 17 },
  gist: { size: 12.5, height: 16.5, most: 4 },
  title: { size: 14, height: 18.5, most: 4 },
  foot: { size: 10.5, height: 15 },
} as const;

/** Stands on a box for words that are not in the archive; the legend says so. */
export const NOT_IN_ARCHIVE_MARK = '◇';

const INNER = BOX.width - 2 * BOX.padding;

function height(lines: number, text: { height: number }, foot: boolean): number {
  return Math.ceil(
    BOX.head.height + lines * text.height + (foot ? BOX.foot.height : 0) + 2 * BOX.padding - 2,
  );
}

/** @param present Keys of what the map has: the box shows how the argument bears on the first target there. */
export function argumentBox(
  kb: KnowledgeBase,
  argument: ArgumentNode,
  present: ReadonlySet<string>,
): MapNode {
  const { relation } = argument.targets.find(({ target }) => present.has(target)) ?? argument.targets[0];
  const gist = spellControls(argument.gist);
  const label = argumentLabel(argument);
  const state = labelOfArgument(label);
  const who = personName(kb, argument.by);
  const { lines } = wrap(gist, BOX.gist.size, INNER, BOX.gist.most);
  const date = shortDay(argument.date);
  const behind = `${date === '' ? '' : `, ${date}`}${argument.verified ? '' : ` ${NOT_IN_ARCHIVE_MARK}`}`;
  const room = INNER - textWidth(behind, BOX.foot.size);
  const by = fitted(who, BOX.foot.size, room);
  return {
    key: argument.key,
    relation,
    label,
    state,
    lines,
    by,
    behind,
    name: (argument.verified ? words.maps.argumentBox : words.maps.argumentBoxAway)({
      relations: inARow(relationsOf(argument).map(relationWord)).join(''),
      name: who,
      label: state,
      gist,
    }),
    width: BOX.width,
    height: height(lines.length, BOX.gist, true),
  };
}

export function positionBox(kb: KnowledgeBase, position: PositionNode): MapNode {
  const title = claimOf(kb, position.id);
  const { name } = position.label;
  const label = labelWords(position.label);
  // The box has no room for the title of another position.
  const state = name === 'superseded' ? words.labels[name] : label;
  const { lines } = wrap(title, BOX.title.size, INNER, BOX.title.most);
  const holders = holdersNow(position)
    .map((person) => personName(kb, person))
    .join(', ');
  return {
    key: position.id,
    relation: undefined,
    label: name,
    state,
    lines,
    by: fitted(holders, BOX.foot.size, INNER),
    behind: '',
    name: words.maps.positionBox({ label, title }),
    width: BOX.width,
    height: height(lines.length, BOX.title, holders !== ''),
  };
}
