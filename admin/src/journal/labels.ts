import { journal as words } from '../i18n/zh-CN/journal';

const of = (names: Readonly<Record<string, string>>) => (id: string) => names[id] ?? id;
const choices = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([id, name]) => ({ id, name }));

/** The word for a command, a kind of subject, a role: for reading, the id stays what is recorded. */
export const commandLabel = of(words.command);
export const subjectLabel = of(words.subject);
export const roleLabel = of(words.role);

/** The same as choices of a filter. */
export const commandChoices = choices(words.command);
export const subjectChoices = choices(words.subject);
export const roleChoices = choices(words.role);
