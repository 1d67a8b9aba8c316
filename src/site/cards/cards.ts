import { spellControls } from '../../controls/index.ts';
import { withoutLinks } from '../../entries/index.ts';
import { type KnowledgeBase, titleOf } from '../../knowledge/index.ts';
import { labelWords } from '../standing-words.ts';
import { words } from '../words/index.ts';
import type { Card } from './draw.ts';

/** The pictures of a knowledge base, by path without an ending: one of each debate and position, one for all else. */
export function cardsOf(kb: KnowledgeBase): ReadonlyMap<string, Card> {
  const plain = (text: string) => spellControls(withoutLinks(text, (id) => titleOf(kb, id) ?? id));
  const cards = new Map<string, Card>();
  for (const { id, entry } of kb.debates.values())
    cards.set(`debates/${id}`, {
      kicker: words.layout.cardDebate({ status: words.statuses[entry.data.status].word }),
      title: spellControls(entry.data.title),
      text: plain(entry.data.question),
    });
  for (const { id, entry, label } of kb.positions.values())
    cards.set(`positions/${id}`, {
      kicker: words.layout.cardPosition({ label: labelWords(label) }),
      title: spellControls(entry.data.title),
      text: plain(entry.data.statement),
    });
  const { tagline, description } = kb.settings;
  cards.set('site', {
    kicker: words.layout.card,
    title: spellControls(tagline),
    text: spellControls(description),
  });
  return cards;
}
