import { CURATING } from './support/curating-commands.ts';
import { PACKING } from './support/packing-commands.ts';
import { testKills } from './support/tested-kills.ts';

/** These write as `new concept` does. */
const ALIKE = ['new-debate', 'new-issue', 'new-position'];

testKills([...CURATING, ...PACKING].filter(({ name }) => !ALIKE.includes(name)));
