/** Maximum length of a line added by a mail program. */
const LONGEST = 160;

/** `Sent from my phone`, in many languages: the whole line, with the program or the device at its end. */
const SENT_FROM = [
  /^(?:\[?Sent|Enviado|Enviada|Envoyé|Inviato|Verstuurd|Verzonden|Skickat|Sendt|Gesendet|Wysłan[eo]|Odesláno|Odoslané|Lähetetty|Trimis|Poslano|Elküldve|Отправлено|Надіслано|Отослано|Изпратено|Στάλθηκε)\s+(?:from|via|with|using|by|desde|de|depuis|à partir|do|pelo|da|dal|con|tramite|vanaf|van|met|via|från|fra|med|von|aus|mit|über|z|ze|za|s|laitteesta|din|iz|từ|с|со|из|от|з|із|через|από)\s.{2,90}$/iu,
  /^(?:Von mei\p{L}{1,3}|Vom|Von) .{2,60} (?:gesendet|geschickt|versendet)\.?$/iu,
  /^.{2,40}(?:から送信|より送信|에서 보냄|에서 보낸 편지)$/u,
  /^(?:发自我的|发送自|從我的|从我的|傳送自|寄自|来自我的).{2,40}$/u,
  /^.{2,40}(?:'?d[ae]n|'?t[ae]n) gönderildi\.?$/iu,
  /^(?:Get|Télécharger|Obtener|Obtenga|Holen Sie sich|Hämta|Hanki|Scarica|Download) (?:Outlook|BlackBerry|Yahoo|Mailspring|Spark) .{2,60}$/iu,
];

/** Lines added by mail scanners. */
const SCANNED =
  /^(?:This (?:e-?mail|message) (?:has been|was) (?:checked|scanned) (?:for|by)\b.{0,100}|Virus-free\..{0,60}|Diese E-Mail wurde .{0,40}Viren .{0,40}|Cet e-mail a été vérifié .{0,60}|Libre de virus.{0,60}|Garanti sans virus.{0,60})$/iu;

/** The beginnings of those lines that are pure ASCII: a quick test. */
const MAY_BEGIN =
  /^\[?(?:sen|env|inv|ver|ski|ges|wys|ode|odo|tri|pos|vo[nm]|get|obt|hol|sca|dow|thi|vir|die|cet|lib|gar|han)|[^\0-\x7f]/i;

/** Whether a line was added by a mail program or a scanner below the author's text. */
export function isProgramLine(line: string): boolean {
  const text = line.trim();
  if (text.length > LONGEST || !MAY_BEGIN.test(text)) return false;
  return SCANNED.test(text) || SENT_FROM.some((form) => form.test(text));
}
