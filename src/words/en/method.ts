import type { Dictionary } from '../message.ts';

/** The page that says how standing is computed. `{in}`, `{out}` and `{undecided}` are the labels of the method. */
export const method = {
  kind: 'About',
  title: 'How standing is computed',
  described: 'The method behind the standing of a position, and what it cannot say',
  lede: 'The standing of a position is what is left of it once every objection on record has been weighed with its answers. It follows from the recorded arguments by a fixed rule; nobody awards it.',
  notTruth: 'A standing reflects the arguments recorded, not the truth.',
  notTruthMeans:
    'It says who has had the last word so far in what somebody has annotated. A position can be unopposed because it is right, or because nobody has yet written down what is wrong with it.',
  relations: 'What an argument does',
  relationsNote: 'Each relation has a colour, a shape and a word, so that none of the three is needed alone.',
  does: {
    supports:
      'Gives a ground for its target. It attacks nothing, and is shown with a label of its own: a support that has itself been answered is a weak ground.',
    objectsTo: 'Attacks its target. This is the one relation that decides labels.',
    qualifies: 'Narrows its target or adds a condition. Shown beside it; attacks nothing.',
    concedes:
      'Made by the author of its target, it takes the target back, which is then out. Made by anybody else, it is shown and decides nothing.',
    corrects: 'Puts a mistake of its target right. Shown beside it; attacks nothing.',
  },
  rule: 'The rule',
  ruleGraph:
    'Positions and arguments are the nodes of a graph, objections its arrows. Each node is given one of three labels:',
  ruleIn: 'What nobody attacks is {in}.',
  ruleOut: 'What an {in} node attacks is {out}. So is an argument that its own author took back.',
  ruleInAgain: 'What is attacked by {out} nodes alone is {in} again: its attackers have been answered.',
  ruleRest:
    'The second and third steps are repeated until nothing changes. What has no label then is {undecided}: it is part of a circle of attacks that nothing outside it breaks.',
  in: 'in',
  out: 'out',
  undecided: 'undecided',
  grounded:
    'This is the grounded labelling of an argumentation framework (P. M. Dung, “On the acceptability of arguments”, {journal} 77, 1995). Of the labellings that logic offers it is the most cautious: it calls {in} only what must be.',
  labels:
    'On these pages an argument that is in {holds}, one that is out is {answered} (or {withdrawn}), one that is undecided is {contested}.',
  words: 'What a position is called',
  openNote:
    'An objection that nobody attacked is an {openObjection}, and is listed on the position and on its debate. Green is for what was adopted alone: a label that follows from arguments is no verdict.',
  openObjection: 'open objection',
  tableName: 'Labels, how they are computed, and what finds them',
  computed: {
    adopted: 'the curator says so',
    unopposed: 'in, and nobody objected',
    'objections-answered': 'in, with objections',
    contested: 'undecided',
    'open-objection': 'out',
    unargued: 'no argument',
    superseded: 'another position took its place',
  },
  label: 'Label',
  computedFrom: 'Computed from',
  valueInData: 'Value in data',
  anyValue: 'any',
  searchTerm: 'Search term',
  adoptedNote:
    'What was adopted and what was argued need not agree. Where they do not, the position says so in a sentence.',
  example: 'An example',
  exampleText:
    'A position is met by an objection: the objection is in, so the position is out: it has an open objection. A second argument now objects to the objection. Nobody attacks the second argument: it is in. The objection it attacks is out, and the position, with no attacker left that is in, is in again: its objections are answered. One post can turn the standing of everything below it.',
  limits: 'What it cannot say',
  weigh: 'All objections weigh the same.',
  weighMeans: 'A slip of the pen and a proof of impossibility are one arrow each. Read the arguments.',
  silence: 'Silence counts as nothing said.',
  silenceMeans: 'Who has the last word is left unopposed; people stop replying for many reasons.',
  chose: 'Somebody chose.',
  choseMeans:
    "Which sentence is an argument, and what it is aimed at, is a curator's reading. The words are one click away, so that you can check it.",
  gaps: 'The record has gaps.',
  gapsMean:
    'An argument marked {notHere} was made in a post that the archive does not hold: it counts like any other, but you cannot check its words here. Words of a reconstructed post are known only as others quoted them.',
  elsewhere: 'Decisions happen elsewhere.',
  elsewhereMeans:
    'What was merged, and why, may have nothing to do with who had the last word. Where a curator knows what was adopted, the position is labelled so, and each debate says in words where it ended.',
  begin: 'Begin with the {debates}.',
  debates: 'debates',
} as const satisfies Dictionary;

/** The page that says what the check of citations tells. */
export const checking = {
  title: 'What the check of citations tells',
  described: 'Each finding in documents that cite this knowledge base: what it means, and what to do',
  lede: 'Documents that cite this knowledge base can be checked against it ({command}): whether what they cite is there, says what it said, and stands if it stood. Each finding has a name.',
  error: 'An error.',
  warning: 'A warning.',
  revisions: 'What can be cited, at each revision on record: {file}.',
} as const satisfies Dictionary;
