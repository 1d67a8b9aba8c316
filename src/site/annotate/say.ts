/** What is said: a result, a fault, or what is to be seen anyhow where there is room. */
export type Kind = 'done' | 'fault' | 'seen';

/** Says a result in place of the last one, to be seen and heard. */
export type Say = (text: string, kind?: Kind) => void;

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
