/** A finding is read by those who decide: it must not give away who objected. */

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** Parts of a contact that identify: runs of seven or more digits, mail addresses, or the contact as a whole. */
function tracesOf(contact: string): string[] {
  const text = plain(contact);
  return [text, ...(text.match(/\d{7,}/g) ?? []), ...(text.match(/[\w.+-]+@[\w.-]+/g) ?? [])].filter((trace) => trace.length >= 5);
}

/** True when a text holds the reporter's name, unit or contact, however it is spaced or which width its digits have. */
export function namesReporter(text: string, reporter: { name: string; unitName: string; contact: string }): boolean {
  const searched = plain(text);
  const names = [reporter.name, reporter.unitName].map(plain).filter((name) => name.length >= 2);
  return [...names, ...tracesOf(reporter.contact)].some((trace) => searched.includes(trace));
}
