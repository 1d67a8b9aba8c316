import { expect, test } from 'vitest';
import { htmlCharset } from './html-charset.ts';

test.each([
  ['<html><head><meta http-equiv="Content-Type" content="text/html; charset=koi8-r"></head>', 'koi8-r'],
  ["<META CONTENT='text/html;charset = windows-1251' HTTP-EQUIV=Content-Type>", 'windows-1251'],
  ['<!doctype html><meta charset="shift_jis">', 'shift_jis'],
  ['<meta charset=big5>', 'big5'],
  ['<?xml version="1.0" encoding="iso-8859-2"?><html>', 'iso-8859-2'],
  ['<meta charset="utf-16">', 'utf-8'],
  ['<meta name="description" content="nothing of the kind"><p>charset=koi8-r', ''],
  ['<!-- <meta charset="utf-8"> --><meta charset="koi8-r">', 'koi8-r'],
  ['<p>no head</p>', ''],
])('%s names %j', (html, label) => expect(htmlCharset(Buffer.from(html, 'latin1'))).toBe(label));
