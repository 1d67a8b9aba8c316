/** A value of a variable or a switch as a file has it; compared by how it is written. */
export type Value = string | number | boolean;

/**
 * What must hold: every variable named has the value, or one of the values, beside it. `any`, `all` and `not` take further conditions:
 * `{ lock: free, any: [{ a: idle }, { b: [idle, done] }], not: { log: 'on' } }`.
 */
export interface Condition {
  readonly [name: string]: Value | readonly Value[] | Condition | readonly Condition[];
}

/** What becomes of variables: each named has the value afterwards. */
export type Changes = Readonly<Record<string, Value>>;

/** A choice of values: a list, or a mapping of each to what it means. */
export type Values = readonly Value[] | Readonly<Record<string, string>>;

export interface Actor {
  readonly id: string;
  readonly title: string;
  /** Id of the actor that it is a part of. */
  readonly partOf?: string | undefined;
  /** What sort of thing it is, such as `userspace`, `kernel`, `function`, `guest`; comparisons go by it. */
  readonly kind?: string | undefined;
  readonly note?: string | undefined;
}

export interface Handle {
  readonly id: string;
  readonly title: string;
  /** Ids of actors. */
  readonly heldBy: string | readonly string[];
  readonly on: string;
  /** Values of switches where it is held; everywhere where nothing is said. */
  readonly under?: Setting | undefined;
  readonly source?: string | undefined;
  readonly note?: string | undefined;
}

export interface FullVariable {
  readonly title?: string | undefined;
  readonly values: Values;
  /** Where it starts; its first value where nothing is said. */
  readonly start?: Value | undefined;
  /** Id of the actor that it is a state of. */
  readonly of?: string | undefined;
  /** Whether comparisons show it step by step. */
  readonly compare?: boolean | undefined;
  readonly note?: string | undefined;
}

export type Variable = readonly Value[] | FullVariable;

export interface Assumption {
  readonly value: Value;
  /** Id of a person, or a name. */
  readonly by: string;
  readonly source: string;
}

/** What participants dispute, or what a device may have or not have: a value that never changes in a run. The first is the usual one. */
export interface Switch {
  readonly title: string;
  readonly values: Values;
  readonly assumed: readonly Assumption[];
  /** Whether it is no matter of dispute, but an option of the thing that is modelled. */
  readonly option?: boolean | undefined;
  readonly note?: string | undefined;
}

/** Where a part of the model comes from: at least one. */
export interface Grounds {
  readonly source?: string | undefined;
  readonly simplification?: string | undefined;
  readonly hypothesis?: string | undefined;
  /** What is said of it is general knowledge, without a source that was read. */
  readonly general?: string | undefined;
}

export interface Action extends Grounds {
  readonly id: string;
  readonly from: string;
  /** The actor that is addressed; `from` itself where nothing is said. */
  readonly to?: string | undefined;
  readonly says: string;
  /** What it is for, in the same words in all designs of a debate: `save the state`. Steps of one stage stand side by side. */
  readonly stage?: string | undefined;
  readonly when?: Condition | undefined;
  readonly changes?: Changes | undefined;
  /** The actor that has to be found for this. */
  readonly finds?: string | undefined;
  /** Ids of actors that notice it besides the one that is addressed. */
  readonly noticedBy?: readonly string[] | undefined;
}

export interface Invariant {
  readonly id: string;
  readonly title: string;
  /** What must never be. */
  readonly never?: Condition | undefined;
  /** What goes wrong where that is so, in words: what its counterexample is called. */
  readonly breach?: string | undefined;
  /** What must be reached by some run. */
  readonly reached?: Condition | undefined;
  /** Keys of arguments. */
  readonly argument?: string | readonly string[] | undefined;
  /** Why designs that it is compared with need not ask. */
  readonly elsewhere?: string | undefined;
  readonly note?: string | undefined;
}

/** Values of switches by name. */
export type Setting = Readonly<Record<string, Value>>;

export type Step = string | { readonly action: string; readonly note?: string | undefined };

export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly summary?: string | undefined;
  readonly outcome: 'succeeds' | 'abandoned' | 'fails';
  readonly under: Setting;
  readonly steps: readonly Step[];
  /** What must hold at the end. */
  readonly ends?: Condition | undefined;
  /** Ids of the invariants that break on the way. */
  readonly breaks: readonly string[];
  /** Ids of the invariants of what must be reached that is wanted, and is not so at its end. */
  readonly misses: readonly string[];
}

/** What is claimed of an invariant, under every setting that has the values of `under`. */
export interface Claim {
  readonly breaks?: string | undefined;
  readonly keeps?: string | undefined;
  readonly under: Setting;
}

/** A request for a value of one variable, which several actions in a row may be needed for. */
export interface Request {
  readonly id: string;
  readonly title: string;
  readonly variable: string;
  /** Actions that each lead from one value to another. */
  readonly arcs: readonly string[];
  /** Values that no path leads through. */
  readonly notThrough: readonly Value[];
  /** Paths that lead through one all the same. */
  readonly except: readonly (readonly Value[])[];
  /** Pairs that are refused. */
  readonly refused: readonly (readonly Value[])[];
  readonly source: string;
}

/** A design as an executable model. */
export interface Model {
  readonly actors: readonly Actor[];
  readonly handles: readonly Handle[];
  readonly variables: Readonly<Record<string, Variable>>;
  readonly switches: Readonly<Record<string, Switch>>;
  readonly actions: readonly Action[];
  readonly invariants: readonly Invariant[];
  readonly scenarios: readonly Scenario[];
  readonly claims: readonly Claim[];
  readonly requests: readonly Request[];
  /** States that may be the last. */
  readonly mayEnd?: Condition | undefined;
}
