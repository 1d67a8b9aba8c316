/**
 * Names of the months, January first, as clients write them in attribution lines: English, German, French, Spanish,
 * Portuguese, Italian, Dutch, Polish, Czech, Swedish, Danish, Norwegian, Finnish, Russian, Ukrainian, Turkish, Hungarian, Catalan,
 * Romanian, Slovak, Bulgarian, Greek, Estonian, Lithuanian, Indonesian, Icelandic.
 * A word is a month when it is one of these or, with three letters or more, their beginning.
 */
const NAMES: readonly string[] = [
  'january januar janvier enero janeiro gennaio januari jänner stycznia styczeń ledna leden tammikuuta января січня ocak január gener ianuarie януари ιανουαρίου ιανουάριος jaanuar sausio janúar',
  'february februar février fevrier febrero fevereiro febbraio februari lutego luty února únor helmikuuta февраля лютого şubat február februarie февруари φεβρουαρίου φεβρουάριος veebruar vasario pebruari febrúar',
  'march märz maerz mars marzo março marco maart marca marzec března březen marts maaliskuuta марта березня mart március mrt martie marec март μαρτίου μάρτιος märts kovo maret',
  'april avril abril aprile kwietnia kwiecień dubna duben huhtikuuta апреля квітня nisan április aprilie apríl април απριλίου απρίλιος aprill balandžio',
  'may mai mayo maio maggio mei maja maj května květen toukokuuta мая май травня mayıs május maig máj μαΐου μαίου μάιος gegužės maí',
  'june juni juin junio junho giugno czerwca czerwiec června červen kesäkuuta июня червня haziran június juny iunie jún юни ιουνίου ιούνιος juuni birželio júní',
  'july juli juillet julio julho luglio lipca lipiec července červenec heinäkuuta июля липня temmuz július juliol iulie júl юли ιουλίου ιούλιος juuli liepos júlí',
  'august août aout agosto augustus sierpnia sierpień srpna srpen augusti elokuuta августа серпня ağustos augusztus август αυγούστου αύγουστος rugpjūčio agustus ágúst',
  'september septembre septiembre setembro settembre września wrzesień září syyskuuta сентября вересня eylül szeptember sept setembre septembrie септември σεπτεμβρίου σεπτέμβριος rugsėjo',
  'october oktober octobre octubre outubro ottobre października październik října říjen lokakuuta октября жовтня ekim október octombrie октомври οκτωβρίου οκτώβριος oktoober spalio',
  'november novembre noviembre novembro listopada listopad marraskuuta ноября листопада kasım noiembrie ноември νοεμβρίου νοέμβριος lapkričio nóvember',
  'december dezember décembre decembre diciembre dezembro dicembre grudnia grudzień prosince prosinec joulukuuta декабря грудня aralık desember desembre decembrie декември δεκεμβρίου δεκέμβριος detsember gruodžio',
];

const EXACT = new Map<string, number>();
const BEGINNINGS = new Map<string, number>();
NAMES.forEach((names, index) => {
  for (const name of names.split(' ')) {
    EXACT.set(name, index + 1);
    for (let length = 3; length < name.length; length++) {
      const beginning = name.slice(0, length);
      if (!BEGINNINGS.has(beginning)) BEGINNINGS.set(beginning, index + 1);
    }
  }
});

/** The month that a word names, 1 to 12; undefined for any other word. */
export function monthOf(word: string): number | undefined {
  const name = word.toLowerCase().replace(/\.$/, '');
  return EXACT.get(name) ?? BEGINNINGS.get(name);
}
