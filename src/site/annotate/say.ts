/** Says a result in place of the last one, to be seen and heard. */
export type Say = (text: string, kind?: 'done' | 'fault') => void;

/** Says results in a live region. The same text twice is said twice: a region that does not change is silent. */
export function sayingIn(region: HTMLElement): Say {
  let turn = false;
  return (text, kind = 'done') => {
    turn = !turn;
    region.textContent = text + (turn ? '\u00a0' : '');
    region.dataset.kind = kind;
    region.classList.remove('is-new');
    void region.offsetWidth;
    region.classList.add('is-new');
  };
}
