import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { type Dictionary, en, isForms, type Message } from '../../../src/words/index.ts';
import { copyContent } from '../../support/folder.ts';

/** Stand round whatever is a message. */
export const OPEN = '⟦';
export const CLOSE = '⟧';

/** A dictionary with every text between marks: a language in which it is seen what is no message. */
export function marked(dictionary: Dictionary): Dictionary {
  return Object.fromEntries(
    Object.entries(dictionary).map(([name, value]) => [
      name,
      typeof value === 'string' || isForms(value) ? markedMessage(value) : marked(value),
    ]),
  );
}

function markedMessage(message: Message): Message {
  if (typeof message === 'string') return OPEN + message + CLOSE;
  const forms = Object.entries(message).map(([category, text]) => [category, OPEN + text + CLOSE]);
  return Object.fromEntries(forms) as Message;
}

/** A debate that is large enough for pages of its parts, made of arguments from elsewhere. */
function largeDebate(): string {
  const made = Array.from({ length: 42 }, (_, at) => {
    const relation = ['supports', 'objectsTo', 'qualifies'][at % 3];
    const target = at % 5 === 4 ? `many#a${at - 1}` : at % 2 === 0 ? 'many-yes' : 'many-no';
    return `  - { id: a${at}, ${relation}: '${target}', gist: 'טענה ${at}.', citesMessage: m${at}@rtl.example.org, by: dana, date: 2020-02-${String((at % 28) + 1).padStart(2, '0')} }`;
  });
  return `---\ntitle: 'ויכוח ארוך'\nquestion: 'האם?'\nsummary: 'ארוך.'\nstatus: open\noutcome: 'אין.'\nissues:\n  - { id: whether, question: 'האם כן?', positions: [many-yes, many-no] }\narguments:\n${made.join('\n')}\n---\n`;
}

const POSITION = (title: string) =>
  `---\ntitle: '${title}'\ndebate: many\nissue: whether\nstatement: '${title}.'\n---\n`;

/** A model of a position, one of whose invariants breaks. */
const DESIGN = `---
title: 'מודל'
summary: 'על מי שעושה.'
brief: 'בקצרה'
realises: [one-ring]
actors:
  - { id: dana, title: 'דנה' }
  - { id: sami, title: 'سامي' }
handles:
  - { id: ring, title: 'טבעת', heldBy: dana, on: sami, under: { who: dana }, source: 'מקור' }
variables:
  ring: { title: 'טבעת', values: { one: 'אחת.', two: 'שתיים.' }, of: dana }
switches:
  who:
    title: 'מי?'
    values: { dana: 'דנה.', sami: 'سامي.' }
    assumed:
      - { value: dana, by: 'עורכת', source: 'מקור' }
actions:
  - { id: adds, from: dana, to: sami, says: 'מוסיפה', stage: 'הוספה', when: { ring: one, who: dana }, changes: { ring: two }, source: 'מקור' }
  - { id: waits, from: sami, says: 'ينتظر', when: { who: sami }, changes: { ring: one }, simplification: 'פשוט' }
invariants:
  - { id: never-two, title: 'לעולם לא שתיים', never: { ring: two }, breach: 'שתיים!' }
  - { id: once, title: 'פעם אחת', reached: { ring: one }, elsewhere: 'לא שם' }
scenarios:
  - { id: added, title: 'נוספה', outcome: fails, under: { who: dana }, steps: [adds], ends: { ring: two }, breaks: [never-two], misses: [once] }
  - { id: waiting, title: 'ממתינה', outcome: succeeds, under: { who: sami }, steps: [waits] }
claims:
  - { breaks: never-two, under: { who: dana } }
  - { keeps: never-two, under: { who: sami } }
  - { keeps: once }
mayEnd: { ring: two }
---

על המודל.
`;

/** Another, which asks something else and does the same otherwise: a comparison has words of its own for that. */
const OTHER_DESIGN = DESIGN.replaceAll('once', 'again').replaceAll("'מוסיפה'", "'מצרפת'");

/** A copy of a knowledge base whose texts have no Latin letters but in names of things, with every message of the interface marked. */
export function writeMarkedWords(content: string, from: string): void {
  copyContent(content, from);
  writeFileSync(join(content, 'words.yaml'), stringify(marked(en), { lineWidth: 0 }));
  for (const folder of ['designs', 'pages']) mkdirSync(join(content, folder), { recursive: true });
  const entries: Record<string, string> = {
    'debates/many.mdx': largeDebate(),
    'debates/draft.mdx':
      "---\ntitle: 'טיוטה'\nquestion: 'האם?'\nsummary: 'טיוטה.'\nstatus: open\noutcome: 'אין.'\ndraft: true\nissues:\n  - { id: if, question: 'אם?' }\n---\n",
    'positions/many-yes.mdx': POSITION('כן'),
    'positions/many-no.mdx': POSITION('לא'),
    'people/dana.mdx': "---\nname: 'דנה אחרת'\n---\n",
    'designs/model.mdx': DESIGN,
    'designs/other-model.mdx': OTHER_DESIGN,
    'pages/about.mdx': "---\ntitle: 'אודות'\nsummary: 'מה זה.'\n---\n\nדף.\n",
  };
  for (const [path, text] of Object.entries(entries)) writeFileSync(join(content, path), text);
}
