/** How much work is running, and how much of it waits for an answer of the curator. */
const counts = { running: 0, asking: 0 };

/** Runs some work; until all of it has ended the page is marked as busy (`data-busy`), so that it can show that. */
export function whileBusy<T>(work: () => Promise<T>): Promise<T> {
  return counted('running', work);
}

/** The same where work asks the curator something: the page waits for an answer, and is not busy. */
export function whileAsking<T>(work: () => Promise<T>): Promise<T> {
  return counted('asking', work);
}

async function counted<T>(what: keyof typeof counts, work: () => Promise<T>): Promise<T> {
  count(what, 1);
  try {
    return await work();
  } finally {
    count(what, -1);
  }
}

function count(what: keyof typeof counts, by: 1 | -1): void {
  counts[what] += by;
  if (counts.running > 0 && counts.asking === 0) document.body.dataset.busy = String(counts.running);
  else delete document.body.dataset.busy;
}
