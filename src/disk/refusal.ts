/** What a command would not do, and a user can do something about. The message says why, and what to do. */
export class Refusal extends Error {}
