/**
 * `compute`, remembering what it gave for recent keys: up to twice `many`, in two generations, of which the older is
 * forgotten when the younger is full. For a function of its key alone.
 */
export function recent<T>(compute: (key: string) => T, many: number): (key: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (key) => {
    const known = young.get(key);
    if (known !== undefined) return known;
    const value = old.get(key) ?? compute(key);
    if (young.size >= many) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
    return value;
  };
}
