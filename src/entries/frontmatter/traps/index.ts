/** What YAML makes of what people write in it: why it cannot be read, why a value is not what it looks like, what is left out in silence. */
export { type CutValue, cutValues } from './cut.ts';
export { type Explained, explainFault } from './syntax.ts';
export { type ExplainedValue, explainValue } from './value.ts';
