import { testKills } from './support/tested-kills.ts';
import { KEEPING } from './support/writing-commands.ts';

// A build takes too long.
testKills(KEEPING.filter(({ name }) => name !== 'build'));
