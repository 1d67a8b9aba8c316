import { FEATURES } from '../../src/segments/feature-names.ts';
import { LABELS } from '../../src/segments/line.ts';
import { COUNT, HUNDREDTHS, type Model } from '../../src/segments/model.ts';

const PARTS: readonly (readonly [title: string, features: RegExp])[] = [
  [
    'The line itself (forms.ts)',
    /^(?!(?:before|after|block|section|body): |(?:follows|precedes|blank|joined) )/,
  ],
  ['The lines before and after it', /^(?:before|after): /],
  ['Its block: the lines up to the next blank one', /^block: /],
  ['Its section: the lines up to the next divider, quotation, attribution or patch', /^section: /],
  ['Its place', /^(?:body: |(?:follows|precedes|blank|joined) )/],
];

/** The text of weights.ts, not yet laid out. */
export function weightsSource({ bias, after, weights }: Model, mails: number): string {
  return `import type { Row } from './model.ts';

/**
 * What each feature of a line says for (above zero) or against (below) each label, in natural logarithms of odds.
 *
 * Fitted, not set, by \`npm run bench -- segments-fit\`: a conditional random field trained on ${mails} hand-labelled mails of
 * the Webis corpus, with a penalty on the sum of the weights so that only those remain that many mails bear out, and mails
 * counted by the square root of their length so that one long log does not speak for all. Rounded to hundredths; what is
 * not listed is 0. The features are of the form alone: no name, address or phrase of a mail is among them.
 */
export const WEIGHTS: Readonly<Record<string, Row>> = {
${PARTS.map(([title, features]) => `  // ${title}\n${part(weights, features)}`).join('')}};

/** What speaks for a label before anything is known of the line. */
export const BIAS: Row = { ${row(bias, 0)} };

/** What speaks for a label where the line before, blank ones aside, has the first: functions come in runs and in an order. */
export const AFTER: Readonly<Record<string, Row>> = {
${LABELS.map((label, i) => entry(label, row(after, i))).join('')}};
`;
}

function part(weights: Int32Array, features: RegExp): string {
  const names = FEATURES.filter((name) => features.test(name)).sort();
  return names.map((name) => entry(name, row(weights, FEATURES.indexOf(name)))).join('');
}

function entry(name: string, weights: string): string {
  return weights === '' ? '' : `  ${/^[a-z_]+$/.test(name) ? name : `'${name}'`}: { ${weights} },\n`;
}

/** Row `at`, the largest weights first. No open line is a quotation: that has no weights. */
function row(weights: Int32Array, at: number): string {
  return LABELS.map((label, i) => ({ label, weight: weights[at * COUNT + i] ?? 0 }))
    .filter(({ label, weight }) => weight !== 0 && label !== 'quotation')
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(({ label, weight }) => `${label}: ${weight / HUNDREDTHS}`)
    .join(', ');
}
