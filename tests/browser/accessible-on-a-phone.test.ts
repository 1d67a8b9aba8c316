import { axeFindsNothing } from './harness/axe.ts';

axeFindsNothing({ theme: 'light', width: 375 });
