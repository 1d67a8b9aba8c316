import { describe, expect, it } from 'vitest';
import { askedBy, respelledTerms, typedTerms } from './asked-terms.ts';

const asked = (words: string) => askedBy(typedTerms(words));

describe('what a query asks for in words', () => {
  it('is each of its terms once, without function words', () => {
    expect(asked('the size of the ring size').terms).toEqual(['size', 'ring']);
  });

  it('is function words where there are no others', () => {
    expect(asked('to be').terms).toEqual(['to', 'be']);
  });

  it('is a path without the folders of diff', () => {
    expect(asked('a/fs/exec.c').terms).toEqual(['fs/exec.c']);
  });

  it('is its terms in the order in which they were typed, too, each as often', () => {
    expect(asked('page struct of page page').sequence).toEqual(['page', 'struct', 'page', 'page']);
  });

  it('has the words that terms were corrected to in their place', () => {
    const typed = respelledTerms(typedTerms('ring szie doubled'), new Map([['szie', 'size']]));
    expect(askedBy(typed).sequence).toEqual(['ring', 'size', 'doubled']);
  });
});
