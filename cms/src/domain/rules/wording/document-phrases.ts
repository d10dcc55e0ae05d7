/** Words for documents that cannot be drawn or issued. */
import type { FixedCode } from '../issue';
import type { Phrase } from './phrase';

export const documentPhrases: Record<Extract<FixedCode, `document.${string}`>, Phrase> = {
  'document.glyph': ({ params }) => ({
    what: `「${params['field']}」中的「${params['characters']}」没有可用的字形，印出来会是错字`,
    mend: '请核对这个字；确有此字的，请系统管理员补充字体。',
  }),
  'document.slow': ({ params }) => ({ what: `生成文书超过 ${params['seconds']} 秒`, mend: '请减少一次生成的份数后重试。' }),
  'document.memory': () => ({ what: '生成文书时占用内存过多', mend: '请减少一次生成的份数后重试。' }),
  'document.not-official': ({ params }) => ({ what: `${params['label']}是填写用的表，不编号制发`, mend: '直接打印即可。' }),
  'document.issued': ({ params }) => ({ what: `${params['label']}已经制发，内容不再改动`, mend: '请打开已制发的文书。' }),
  'document.unready': ({ params }) => ({ what: `${params['label']}所依据的业务还没有办完`, mend: '办完后再制发。' }),
  'document.incomplete': ({ params }) => ({ what: `材料册还缺：${params['missing']}`, mend: '请在“材料”中上传后再生成。' }),
  'document.busy': () => ({ what: '等待生成的文书太多', mend: '请稍后再试。' }),
};
