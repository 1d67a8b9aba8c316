/**
 * The year that digits mean, in headers and texts (RFC 5322 4.3): of two digits, 00 to 49 are 20xx, 50 to 99 are 19xx; three digits count
 * from 1900. 19122 is 2022, written by programs that put 19 before the years since 1900.
 */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  if (digits.length === 5) return 1900 + (year - 19_000);
  return digits.length === 3 ? 1900 + year : year;
}
