/**
 * Caches `compute` for recent keys: up to twice `many`, in two generations, the older of which is dropped when the younger is full.
 * `compute` must depend only on its key.
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
