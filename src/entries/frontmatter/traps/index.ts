/** Explains YAML mistakes: why YAML cannot be read, why a value has an unexpected kind, which parts of values are silently dropped. */
export { type CutValue, cutValues } from './cut.ts';
export { type Explained, explainFault } from './syntax.ts';
export { type ExplainedValue, explainValue } from './value.ts';
