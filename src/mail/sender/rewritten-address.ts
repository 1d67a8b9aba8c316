/** A host name of two labels or more. */
const HOST = String.raw`(?:[\w-]{1,63}\.)+[a-z][\w-]{0,62}`;
const ADDRESS = new RegExp(`^[^\\s<>@=]{1,64}@${HOST}$`);

/** Forms in which a local part contains a whole address, and that address. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  // Quoted-printable of "@", as lists write it for DMARC: user=40host@dmarc.list.
  [new RegExp(`^(.+)=40(${HOST})$`), '$1@$2'],
  // Sender Rewriting Scheme: SRS0=hash=day=host=user@forwarder, SRS1=hash=forwarder==hash=day=host=user@forwarder.
  [new RegExp(`^srs[01][=+-](?:[^@]*=)?[^=@]+=[^=@]+=(${HOST})=([^=]+)$`), '$2@$1'],
  // Bounce Address Tag Validation: prvs=tag=user@host, where the host is the sender's own.
  [/^(?:prvs|msprvs1)=[^=@]+=([^=@]+)$/, '$1'],
  [new RegExp(`^(?:prvs|btv1)=[^@]*=([^=@]+)@(${HOST})$`), '$1@$2'],
  // user=host@list (groups.io, ezmlm), user%host@relay, user_at_host@list, user.at.host@list.
  [new RegExp(`^([^=]+)=(${HOST})$`), '$1@$2'],
  [new RegExp(`^([^%]+)%(${HOST})$`), '$1@$2'],
  [new RegExp(`^(.+?)[_.-]at[_.-](${HOST})$`), '$1@$2'],
];

/** A quick test: every form contains one of these. */
const MAY_HOLD_ANOTHER = /[=%]|[_.-]at[_.-]/;

/**
 * Returns the original of an address that a list rewrote into one of its own, such as `ann@ann.example` for
 * `ann=40ann.example@dmarc.lists.example.org`; undefined for any other. Takes an address in lower case.
 */
export function originalAddress(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  if (!MAY_HOLD_ANOTHER.test(local)) return undefined;
  const host = address.slice(at + 1);
  for (const [form, meant] of FORMS) {
    if (!form.test(local)) continue;
    const original = local.replace(form, meant);
    const whole = original.includes('@') ? original : `${original}@${host}`;
    if (ADDRESS.test(whole)) return originalAddress(whole) ?? whole;
  }
  return undefined;
}
