/** Words for pages that a second person checks before they are published. */
import type { FixedCode } from '../issue';
import type { Phrase } from './phrase';

export const releasePhrases: Record<Extract<FixedCode, `release.${string}`>, Phrase> = {
  'release.missing': () => ({ what: '将要公开的页面还没有另一人审核', mend: '请先送审，由另一个账号核对页面、写明影响评估并通过，再公布。' }),
  'release.changed': () => ({ what: '将要公开的内容与审核通过的公布稿不一致', mend: '名单、标题、文号或日期有变动的，请重新送审。' }),
};
