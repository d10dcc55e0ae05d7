import { zhCN } from '../i18n/zh-CN';

const words = zhCN.office.journal;
const of = (names: Readonly<Record<string, string>>) => (id: string) => names[id] ?? id;

/** The word for a command, a kind of subject, a role: for reading, the id stays what is recorded. */
export const commandLabel = of(words.command);
export const subjectLabel = of(words.subject);
export const roleLabel = of(words.role);
