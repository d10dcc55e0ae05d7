/** Words for refusals of access. */
import type { FixedCode } from '../issue';
import type { Phrase } from './phrase';

export const accessPhrases: Record<Extract<FixedCode, `access.${string}`>, Phrase> = {
  'access.signed-out': () => ({ what: '没有登录', mend: '请先登录。' }),
  'access.not-granted': ({ params }) => ({
    what: `「${params['role']}」没有办理此事的权限`,
    mend: '需要权限的，请与省厅系统管理员联系。',
  }),
  'access.outside': ({ params }) => ({
    what: `此记录不属于${params['unit'] || '您的单位'}的管理范围`,
    mend: '由记录所属单位办理。',
  }),
};
