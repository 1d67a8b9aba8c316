import { type BaseBlock, Constructed, fromBER, ObjectIdentifier, OctetString } from 'asn1js';

/** The content of an S/MIME part: the signed entity, or why it cannot be read. */
export type OpenedSmime =
  | { readonly kind: 'signed'; readonly content: Buffer }
  /** Signed data without content, only certificates (RFC 8551 3.8). */
  | { readonly kind: 'certificates' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'unreadable' };

/** Content types of CMS (RFC 5652 4, 5.1, 6.1; RFC 5083). */
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const ENCRYPTED = new Set(['1.2.840.113549.1.7.3', '1.2.840.113549.1.7.6', '1.2.840.113549.1.9.16.1.23']);

/**
 * Opens the CMS message (RFC 5652) of an application/pkcs7-mime part. Signatures are not verified, since only the text is needed. asn1js
 * limits depth and number of nodes. Never throws.
 */
export function openSmime(bytes: Buffer): OpenedSmime {
  try {
    const [type, content] = childrenOf(fromBER(bytes).result);
    if (!(type instanceof ObjectIdentifier)) return { kind: 'unreadable' };
    const id = type.valueBlock.toString();
    if (ENCRYPTED.has(id)) return { kind: 'encrypted' };
    if (id !== SIGNED_DATA) return { kind: 'unreadable' };
    // ContentInfo: type, [0] SignedData: version, digest algorithms, encapContentInfo: type, [0] OCTET STRING.
    const encapsulated = childrenOf(childrenOf(content)[0])[2];
    const octets = childrenOf(childrenOf(encapsulated)[1])[0];
    if (octets === undefined && encapsulated instanceof Constructed) return { kind: 'certificates' };
    if (!(octets instanceof OctetString)) return { kind: 'unreadable' };
    return { kind: 'signed', content: Buffer.from(octets.getValue()) };
  } catch {
    return { kind: 'unreadable' };
  }
}

function childrenOf(block: BaseBlock | undefined): readonly BaseBlock[] {
  return block instanceof Constructed ? (block.valueBlock.value as BaseBlock[]) : [];
}
