import fc from 'fast-check';

/** Every run of the tests tries the same examples, so that what fails fails again; `npm run fuzz` tries others, by this variable. */
export const SEED = Number(process.env.PARLEY_SEED ?? 20_221_207);

fc.configureGlobal({ seed: SEED });
