/** A command refuses to do something, and the user can change that. The message says why, and what to do. */
export class Refusal extends Error {}
