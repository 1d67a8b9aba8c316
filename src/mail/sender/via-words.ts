/** "via" in spellings that are no other word in any language. */
export const VIA = ['via', 'vía'];

/**
 * "via" in the languages of list software (Mailman 2.1 and 3, Sympa). Most are common words too, so they count only at a list's own
 * address.
 */
export const THROUGH = [
  ...VIA,
  'über',
  'ueber',
  'tramite',
  'attraverso',
  'através de',
  'a través de',
  'mediante',
  'por',
  'par',
  'par le biais de',
  'à travers',
  'door',
  'genom',
  'gjennom',
  'gennem',
  'przez',
  'za pośrednictwem',
  'přes',
  'prostřednictvím',
  'cez',
  'prin',
  'preko',
  'kaudu',
  'per',
  'через',
  'чрез',
  'преко',
  'μέσω',
  '経由',
  'から',
  '通过',
  '通過',
  '透过',
  '透過',
  '经由',
  '經由',
  'عبر',
  'דרך',
];

/** The same for languages that put it after the name of the list. */
export const THROUGH_BEHIND = [
  '経由',
  '를 통해',
  '을 통해',
  '통해',
  'aracılığıyla',
  'üzerinden',
  'kautta',
  'keresztül',
  'vahendusel',
  '经由',
  '通过',
];

/** "on behalf of" as written by lists and robots. */
export const ON_BEHALF = [
  'on behalf of',
  'im auftrag von',
  'de la part de',
  'en nombre de',
  'en representación de',
  'em nome de',
  'per conto di',
  'a nome di',
  'namens',
  'på vegne af',
  'på vegne av',
  'på uppdrag av',
  'w imieniu',
  'jménem',
  'от имени',
  'от лица',
  'puolesta',
  'adına',
  '代表',
  '代理',
];
