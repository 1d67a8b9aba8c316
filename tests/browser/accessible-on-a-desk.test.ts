import { axeFindsNothing } from './harness/axe.ts';

axeFindsNothing({ theme: 'dark', width: 1440 });
