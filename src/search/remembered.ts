/** Caches an asynchronous function by key; failed calls are repeated. */
export function remembered<K, T>(get: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const known = new Map<K, Promise<T>>();
  return (key) => {
    const there = known.get(key) ?? get(key);
    known.set(key, there);
    there.catch(() => known.delete(key));
    return there;
  };
}
