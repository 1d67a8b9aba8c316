import type { Dictionary } from '../message.ts';

/** What can be wrong with a citation or its document, by its stable name: what it means in one sentence, and what to do. */
export const findings = {
  'unknown-key': {
    means: 'Nothing in the knowledge base has, or had, this key.',
    help: 'Write the key that was meant: the message has the nearest. A key of another bibliography is told only where it is near to one of the knowledge base.',
  },
  dropped: {
    means: 'What is cited is not in the knowledge base any more.',
    help: 'Cite what took its place, or say in the document that it was withdrawn; the message has the last that it said.',
  },
  'unknown-revision': {
    means: 'The cited revision is not on record.',
    help: 'Copy the permalink again from the page of what is cited: a revision is ten hex digits.',
  },
  superseded: {
    means: 'Another position took the place of the one that is cited.',
    help: 'Read the position that took its place, and cite that, or say why the older one is cited.',
  },
  'standing-lost': {
    means: 'What is cited stood when it was cited, and does not stand any more.',
    help: 'Read the objections that are open now, and revise what the document rests on it; --fix --accept cites it as it is now.',
  },
  changed: {
    means: 'What is cited says something else than when it was cited.',
    help: 'Read what changed, word by word in the message; --fix --accept cites it as it is now.',
  },
  misquoted: {
    means: 'The quoted words are not those of what is cited.',
    help: 'Copy the words again from the page of what is cited; mark what is left out with an ellipsis, and what is put in with brackets.',
  },
  'standing-gained': {
    means: 'What is cited had an open objection, or was contested, when it was cited, and stands now.',
    help: 'Read what answers the objections now, and revise what the document says of it; --fix --accept cites it as it is now.',
  },
  redacted: {
    means: 'The words that are cited were taken down on request.',
    help: 'Take the quotation out of the document.',
  },
  'not-read': {
    means: 'No document has this name, or it is of a kind that cannot be read.',
    help: 'Name a file that is there; say by formats in .parley.yaml which format an unknown kind of file has.',
  },
  'other-site': {
    means: 'The address is none of those at which the knowledge base of what is cited is published.',
    help: 'Write the address at which the knowledge base is published, or declare the other one under sites in .parley.yaml.',
  },
  renamed: {
    means: 'What is cited has another key now.',
    help: '--fix writes the present key.',
  },
} as const satisfies Dictionary;
