/** The meaning of a header field. */
export type HeaderRole = 'from' | 'date' | 'to' | 'subject' | 'messageId' | 'other';

/** Names of header fields as clients print them above a copied message, by role, in lower case. */
const NAMES: Readonly<Record<HeaderRole, string>> = {
  from: 'from|von|de|da|van|från|fra|od|lähettäjä|от|от кого|від|kimden|feladó|dari|发件人|寄件者|寄件人|差出人|보낸 사람|remitente|expéditeur|mittente|nadawca|odesílatel|afsender|avsender|sender|από|de la|șalje|šalje|pošiljatelj|pošiljatel|од|изпратено от|відправник|відправлено від|отправитель|saatja|מאת|من|từ|จาก|送件者|送信者|보낸사람|발신|expedidor|feladó|gönderen|pengirim|از|فرستنده|प्रेषक|से|প্রেরক|থেকে',
  date: 'date|sent|datum|gesendet|gesendet am|envoyé|envoyé le|enviado|enviado el|enviada em|enviado em|fecha|data|inviato|verzonden|skickat|dato|sendt|wysłano|odesláno|lähetetty|päivämäärä|дата|отправлено|надіслано|tarih|gönderildi|elküldve|dátum|terkirim|tanggal|日期|发送时间|發送時間|送信日時|日付|날짜|보낸 날짜|posted|posted at|ημερομηνία|στάλθηκε|εστάλη|küldve|küldés ideje|elküldés dátuma|trimis|dată|poslano|poslato|datum slanja|odoslané|изпратено|дата на изпращане|дата відправлення|надіслано|saadetud|kuupäev|nosūtīts|išsiųsta|נשלח|תאריך|تاريخ الإرسال|تم الإرسال|التاريخ|đã gửi|ngày|ส่ง|วันที่|傳送|寄件日期|傳送日期|日時|送信日|보낸날짜|보냄|enviat|gönderme|gönderme tarihi|gönderim tarihi|tanggal kirim|dikirim|sent at|datum odeslání|data wysłania|data invio|تاریخ|ارسال شده|दिनांक|तारीख|भेजा गया|তারিখ|পাঠানো হয়েছে',
  to: 'to|cc|bcc|an|kopie|à|a|pour|para|copie à|per|aan|till|til|kopia|do|dw|komu|vastaanottaja|кому|копия|kime|címzett|kepada|收件人|抄送|宛先|받는 사람|reply-to|antwort an|newsgroups|posted to|followup-to|προς|κοιν|κοινοποίηση|pentru|către|primatelj|prima|per a|prejemnik|до|копие|кому|saaja|kopija|אל|עותק|إلى|نسخة|đến|tới|ถึง|สำเนา|受信者|收件者|副本|받는사람|참조|másolatot kap|tembusan|به|گیرنده|رونوشت|प्रति|प्राप्तकर्ता|প্রাপক|প্রতি',
  subject:
    'subject|betreff|thema|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|temat|předmět|aihe|тема|konu|tárgy|judul|主题|主旨|件名|제목|subj|θέμα|subiect|predmet|naslov|tema|тема|предмет|относно|teema|temats|נושא|الموضوع|chủ đề|tiêu đề|เรื่อง|主題|標題|件名|표제|assumpte|perihal|subyek|موضوع|विषय|বিষয়',
  messageId: 'message-id',
  other:
    'organization|organisation|importance|priority|attachments?|anlagen|mime-version|content-(?:type|transfer-encoding|disposition|language)|received|return-path|delivered-to|references|in-reply-to|user-agent|x-[a-z0-9-]{2,40}|resent-[a-z]+|list-[a-z]+|sender|errors-to|precedence|lines|path|nntp-posting-host|xref|dkim-signature|thread-(?:topic|index)|accept-language|auto-submitted|status|envelope-to|authentication-results|newsgroups|keywords|sensitivity',
};

const { other, ...SAYING } = NAMES;
const OTHER = new RegExp(`^(?:${other})$`, 'iu');

/** Roles by lower-case name; for a name with two roles, the first of `NAMES` (later entries of a Map win). */
const ROLES = new Map(
  Object.entries(SAYING)
    .reverse()
    .flatMap(([role, names]) =>
      names.split('|').map((name) => [name.normalize('NFC'), role as HeaderRole] as const),
    ),
);

const FIELD =
  /^[ \t|*]{0,12}(\p{L}[\p{L}\p{M}\p{N} -]{0,38}?)[ \u00a0\u202f]?\*{0,2}[:：]\*{0,2}(?=[\s\u00a0]|$|<|"|[\p{L}\d[])[\s\u00a0]*(.{0,2000})/u;
const MBOX_FROM =
  /^From [0-9a-f]{7,64} (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) |^From \S+@\S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) /;

/** The header field on a line, with the role of its name in any of the languages; undefined for other lines. */
export function headerField(text: string): { role: HeaderRole; value: string } | undefined {
  if (text.startsWith('From ') && MBOX_FROM.test(text)) return { role: 'other', value: '' };
  if (!text.includes(':') && !text.includes('：')) return undefined;
  const match = FIELD.exec(text.length > 2100 ? text.slice(0, 2100) : text);
  if (!match) return undefined;
  const name = (match[1] ?? '').trim();
  const role = ROLES.get(name.normalize('NFC').toLowerCase()) ?? (OTHER.test(name) ? 'other' : undefined);
  return role && { role, value: (match[2] ?? '').trim() };
}
