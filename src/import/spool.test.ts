import { afterEach, describe, expect, it } from 'vitest';
import { segmentLines, unpackLines } from '../segments/index.ts';
import { Spool } from './spool.ts';

const TEXT = 'Dear all,\n\n> > asked\n> answered\nno\n\n-- \nAnn\n';

describe('the spool', () => {
  const spools: Spool[] = [];
  const spool = () => {
    const spool = new Spool();
    spools.push(spool);
    return spool;
  };
  afterEach(() => {
    for (const one of spools.splice(0)) one.close();
  });

  it('gives each text back, and its lines as often as they are asked for', () => {
    const texts = spool();
    const places = ['', TEXT, '', `${TEXT}more\n`, 'ü😀\n'].map((text) => [text, texts.put(text)] as const);
    for (const _ of ['first', 'again'])
      for (const [text, place] of places) {
        expect(texts.get(place)).toBe(text);
        expect(texts.lines(place)).toEqual(segmentLines(text));
      }
  });

  it('hands over what segmenting found of a text whose lines were asked for', () => {
    const texts = spool();
    const [one, other] = [texts.put(TEXT), texts.put(`> ${TEXT}`)];
    texts.lines(one);
    expect(unpackLines(TEXT, texts.segments(one) ?? new Uint8Array())).toEqual(segmentLines(TEXT));
    expect(texts.segments(other)).toBeUndefined();
  });

  it('segments a quotation anew that is too deep to be packed', () => {
    const texts = spool();
    const deep = `${'>'.repeat(300)} words\nown words\n`;
    const place = texts.put(deep);
    for (const _ of ['first', 'again']) expect(texts.lines(place)).toEqual(segmentLines(deep));
    expect(texts.segments(place)).toBeUndefined();
  });
});
