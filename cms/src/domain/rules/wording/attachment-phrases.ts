/** Words for files that cannot be published because nobody can tell what they hold. */
import type { FixedCode } from '../issue';
import type { Phrase } from './phrase';

export const attachmentPhrases: Record<Extract<FixedCode, `attachment.${string}`>, Phrase> = {
  'attachment.closed': ({ params }) => ({ what: `附件「${params['file']}」有密码或是旧版格式，无法核查`, mend: '请去掉密码，另存为 PDF、.docx 或 .xlsx 后重新上传。' }),
  'attachment.broken': ({ params }) => ({ what: `附件「${params['file']}」不完整或已损坏`, mend: '请重新保存后上传。' }),
  'attachment.unknown-type': ({ params }) => ({ what: `附件「${params['file']}」的格式无法核查`, mend: '请改用 PDF、.docx、.xlsx、JPEG、PNG 或纯文本。' }),
  'attachment.active': ({ params }) => ({ what: `附件「${params['file']}」带有宏、控件或夹带的文件`, mend: '请去掉后重新上传。' }),
  'attachment.too-large': ({ params }) => ({ what: `附件「${params['file']}」过大，无法核查`, mend: '请拆分或压缩后重新上传。' }),
  'attachment.slow': ({ params }) => ({ what: `附件「${params['file']}」核查用时过长`, mend: '请精简后重新上传。' }),
  'attachment.memory': ({ params }) => ({ what: `附件「${params['file']}」核查占用内存过多`, mend: '请精简后重新上传。' }),
};
