/** Texts of what waits, of messages, of acts over many, and of reading the journal. */
import { addTexts } from '../late-texts';

export const inbox = {
  daysLeft: '还剩 %{count} 个工作日。',
  over: '期限已过。',
  waitsFor: '正在等：%{who}。',
  more: '另有 %{count} 件，办完上面的会接着列出。',
} as const;

addTexts({ inbox });
