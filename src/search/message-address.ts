/** The Message-ID in the address of a mail archive's page (public-inbox: `/LIST/MESSAGE-ID/`); empty if there is none. */
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
