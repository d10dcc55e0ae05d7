import type { EditionRules } from '../domain/rules/schema';

/** Contact data of the department that are meant to be public: the privacy scan lets them pass. */
export function knownPublic({ publication, edition }: EditionRules): string[] {
  const { objections } = publication;
  return [objections.phone, objections.channel, edition.window.place];
}
