/** Masked forms for staff lists. A masked number is still personal: it never goes on a published page. */

/** 220198****8524 style: the region and the last two characters stay. */
export function maskIdNumber(idNumber: string): string {
  if (idNumber.length < 8) return '*'.repeat(idNumber.length);
  return idNumber.slice(0, 4) + '*'.repeat(idNumber.length - 6) + idNumber.slice(-2);
}

/** 138****5678: three figures before, four after; a short number is hidden whole. */
export function maskPhone(phone: string): string {
  if (phone.length < 11) return '*'.repeat(phone.length);
  return phone.slice(0, 3) + '*'.repeat(phone.length - 7) + phone.slice(-4);
}
