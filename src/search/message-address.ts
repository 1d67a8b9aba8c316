/** The Message-ID in the address of its page in an archive of mail (public-inbox: `/LIST/MESSAGE-ID/`); empty where there is none. */
export function messageOfAddress(address: string): string {
  const path = URL.parse(address)?.pathname ?? '';
  return (
    path
      .split('/')
      .map(decoded)
      .find((part) => /^[^@\s]+@[^@\s]+$/u.test(part)) ?? ''
  );
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
