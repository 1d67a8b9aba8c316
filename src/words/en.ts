import { annotate } from './en/annotate.ts';
import { common, counts, layout } from './en/common.ts';
import { debate, exchange, figure, maps, matrix, story } from './en/debate.ts';
import { design } from './en/design.ts';
import { findings } from './en/findings.ts';
import {
  archive,
  argumentLabels,
  labelled,
  labels,
  labelsMean,
  relations,
  statuses,
  why,
} from './en/labels.ts';
import { checking, method } from './en/method.ts';
import { concept, home, lists, person, where } from './en/pages.ts';
import { argument, citing, position, revision } from './en/position.ts';
import { post, series, thread } from './en/post.ts';
import { copying, keys, mapTools, reading, theme } from './en/scripts.ts';
import { finding, palette, portal, search } from './en/search.ts';

/** What the pages say, in English: the dictionary that a knowledge base can put its own in place of. */
export const en = {
  layout,
  common,
  counts,
  home,
  lists,
  debate,
  story,
  exchange,
  maps,
  matrix,
  figure,
  position,
  argument,
  labels,
  labelsMean,
  labelled,
  argumentLabels,
  archive,
  relations,
  statuses,
  why,
  concept,
  design,
  person,
  thread,
  post,
  series,
  citing,
  revision,
  method,
  checking,
  findings,
  search,
  finding,
  palette,
  portal,
  where,
  theme,
  keys,
  copying,
  mapTools,
  reading,
  annotate,
};

export type English = typeof en;
