import { expect, test } from 'vitest';
import { noDebate } from './no-debate.ts';

test('what is no debate is told with the debates that there are, the nearest first, and how to make one', () => {
  expect(noDebate('ring', ['locks', 'rings'])).toBe(
    'there is no debate "ring"; did you mean "rings"? Otherwise there are rings, locks; npm run new -- debate \'Its title\' --id ring makes one',
  );
  expect(noDebate('ring', ['rings'])).toBe(
    'there is no debate "ring"; did you mean "rings"? Otherwise npm run new -- debate \'Its title\' --id ring makes one',
  );
  expect(noDebate('rings', [])).toBe(
    'there is no debate "rings"; there is none yet; npm run new -- debate \'Its title\' --id rings makes one',
  );
  expect(noDebate('one-ring', ['locks'], 'positions')).toBe(
    '"one-ring" is no debate, it is in positions; there are locks; npm run new -- debate \'Its title\' makes one',
  );
});
