/**
 * Names of the months, January first, as clients write them in attribution lines: English, German, French, Spanish,
 * Portuguese, Italian, Dutch, Polish, Czech, Swedish, Danish, Norwegian, Finnish, Russian, Ukrainian, Turkish, Hungarian, Catalan,
 * Romanian, Slovak, Bulgarian, Greek, Estonian, Lithuanian, Indonesian, Icelandic,
 * Albanian, Azerbaijani, Uzbek, Latvian, Serbian, Macedonian, Bosnian, Slovenian, Belarusian, Galician, Malay, Arabic, Hebrew, Georgian, Armenian,
 * and those of Croatian that are no other month of Polish or Czech.
 * A word is a month when it is one of these or, with three letters or more, their beginning.
 */
const NAMES: readonly string[] = [
  'january januar janvier enero janeiro gennaio januari jänner stycznia styczeń ledna leden tammikuuta января січня ocak január gener ianuarie януари ιανουαρίου ιανουάριος jaanuar sausio janúar janar yanvar janvāris januára јануар јануари студзеня siječnja siječanj xaneiro يناير ינואר იანვარი հունվարի',
  'february februar février fevrier febrero fevereiro febbraio februari lutego luty února únor helmikuuta февраля лютого şubat február februarie февруари φεβρουαρίου φεβρουάριος veebruar vasario pebruari febrúar shkurt fevral februāris februára фебруар фебруари лютага veljače veljača febreiro فبراير פברואר თებერვალი փետրվարի',
  'march märz maerz mars marzo março marco maart marca marzec března březen marts maaliskuuta марта березня mart március mrt martie marec март μαρτίου μάρτιος märts kovo maret март сакавіка ožujka ožujak مارس מרץ მარტი մարտի',
  'april avril abril aprile kwietnia kwiecień dubna duben huhtikuuta апреля квітня nisan április aprilie apríl април απριλίου απρίλιος aprill balandžio prill aprel aprīlis apríla април красавіка travnja travanj أبريل אפריל აპრილი ապրիլի',
  'may mai mayo maio maggio mei maja maj května květen toukokuuta мая май травня mayıs május maig máj μαΐου μαίου μάιος gegužės maí maijs mája мај траўня svibnja svibanj maio مايو מאי მაისი մայիսի',
  'june juni juin junio junho giugno czerwca czerwiec června červen kesäkuuta июня червня haziran június juny iunie jún юни ιουνίου ιούνιος juuni birželio júní qershor iyun jūnijs júna јун јуни чэрвеня xuño junij يونيو יוני ივნისი հունիսի',
  'july juli juillet julio julho luglio lipca lipiec července červenec heinäkuuta июля липня temmuz július juliol iulie júl юли ιουλίου ιούλιος juuli liepos júlí korrik iyul jūlijs júla јул јули ліпеня xullo julij يوليو יולי ივლისი հուլիսի',
  'august août aout agosto augustus sierpnia sierpień srpna srpen augusti elokuuta августа серпня ağustos augusztus август αυγούστου αύγουστος rugpjūčio agustus ágúst gusht avqust avgust augusts augusta ogos жніўня kolovoza kolovoz أغسطس אוגוסט აგვისტო օգոստոսի',
  'september septembre septiembre setembro settembre września wrzesień září syyskuuta сентября вересня eylül szeptember sept setembre septembrie септември σεπτεμβρίου σεπτέμβριος rugsėjo shtator sentyabr sentabr septembris septembra септембар верасня rujna rujan سبتمبر ספטמבר სექტემბერი սեպտեմբերի',
  'october oktober octobre octubre outubro ottobre października październik října říjen lokakuuta октября жовтня ekim október octombrie октомври οκτωβρίου οκτώβριος oktoober spalio tetor oktyabr oktabr oktobar oktobris októbra октобар кастрычніка أكتوبر אוקטובר ოქტომბერი հոկտեմբերի',
  'november novembre noviembre novembro listopada listopad listopadu marraskuuta ноября листопада kasım noiembrie ноември νοεμβρίου νοέμβριος lapkričio nóvember nëntor noyabr novembris novembra новембар лістапада studenoga studeni نوفمبر נובמבר ნოემბერი նոյեմբերի',
  'december dezember décembre decembre diciembre dezembro dicembre grudnia grudzień prosince prosinec joulukuuta декабря грудня aralık desember desembre decembrie декември δεκεμβρίου δεκέμβριος detsember gruodžio dhjetor dekabr decembris decembra децембар снежня prosinca disember decembro ديسمبر דצמבר დეკემბერი դեկտեմբերի',
];

/** English short names of the months, in lower case. */
export const SHORT_MONTHS = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
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
  const name = word
    .toLowerCase()
    .replace(/^d[’']/, '')
    .replace(/[.׳]$/, '');
  return EXACT.get(name) ?? BEGINNINGS.get(name);
}

/**
 * The months in scripts whose words have marks and points between their letters, January first: Thai, Hindi and Marathi, Nepali, Bengali, Tamil, Persian,
 * and Hebrew as it shortens them.
 */
const SCRIPT_NAMES: readonly string[] = [
  'มกราคม ม.ค. जनवरी जन जाने जानेवारी জানুয়ারি জানুয়ারী জানু ஜனவரி ஜன ژانویهٔ ژانویه ינו',
  'กุมภาพันธ์ ก.พ. फ़रवरी फरवरी फ़र फर फेब्रु फेब्रुवारी ফেব্রুয়ারি ফেব্রুয়ারী ফেব பிப்ரவரி பிப் فوریهٔ فوریه פבר',
  'มีนาคม มี.ค. मार्च মার্চ மார்ச் மார் مارس מרץ',
  'เมษายน เม.ย. अप्रैल एप्रिल এপ্রিল ஏப்ரல் ஏப் آوریل אפר',
  'พฤษภาคม พ.ค. मई मे মে மே مهٔ مه מאי',
  'มิถุนายน มิ.ย. जून জুন ஜூன் ژوئن יוני',
  'กรกฎาคม ก.ค. जुलाई जुल जुलै জুলাই ஜூலை ژوئیهٔ ژوئیه יולי',
  'สิงหาคม ส.ค. अगस्त अग ऑगस्ट ऑग আগস্ট ஆகஸ்ட் ஆக اوت אוג',
  'กันยายน ก.ย. सितंबर सितम्बर सित सप्टेंबर सप्टें সেপ্টেম্বর সেপ্টে செப்டம்பர் செப் سپتامبر ספט',
  'ตุลาคม ต.ค. अक्टूबर अक्तूबर अक्टू अक्तू ऑक्टोबर ऑक्टो অক্টোবর অক্টো அக்டோபர் அக் اکتبر אוק',
  'พฤศจิกายน พ.ย. नवंबर नवम्बर नव नोव्हेंबर नोव्हें নভেম্বর নভে நவம்பர் நவ نوامبر נוב',
  'ธันวาคม ธ.ค. दिसंबर दिसम्बर दिस डिसेंबर डिसें ডিসেম্বর ডিসে டிசம்பர் டிச دسامبر דצמ',
];

/** Those months, 1 to 12, by name; longer names before the shorter ones that they begin with. */
export const scriptMonths: ReadonlyMap<string, number> = new Map(
  SCRIPT_NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)).sort(
    ([a], [b]) => b.length - a.length,
  ),
);
