/** Words for uploaded scans and photos: what was found in the file and how to make one that will do. */
import type { FixedCode } from '../issue';
import { shown, type Phrase } from './phrase';

const rescan = '请重新扫描或导出后上传。';

export const evidencePhrases: Record<Extract<FixedCode, `evidence.${string}`>, Phrase> = {
  'evidence.slot': ({ params }) => ({ what: `没有「${params['slot']}」这一项材料`, mend: '请刷新页面，从所列的材料中选择。' }),
  'evidence.most': ({ params }) => ({ what: `「${params['label']}」已有 ${params['most']} 个文件`, mend: '请先删去不用的，或合并成一个 PDF 后上传。' }),
  'evidence.sealed': ({ params }) => ({ what: `「${params['label']}」含个人敏感信息，您的角色不能查看`, mend: '由有权查看身份信息的人员办理。' }),
  'evidence.type': ({ params }) => ({
    what: params['found'] ? `文件是${params['found']}` : '认不出文件的格式',
    mend: `请另存或扫描为 ${params['accepts']} 后上传。`,
  }),
  'evidence.heic': () => ({
    what: '照片是苹果手机的 HEIC 格式',
    mend: '请在手机「设置 › 相机 › 格式」中选「兼容性最佳」后重拍，或在电脑上另存为 JPEG 后上传。',
  }),
  'evidence.empty': () => ({ what: '文件是空的', mend: rescan }),
  'evidence.too-large': ({ params }) => ({ what: `文件超过 ${params['megabytes']} MB`, mend: '请降低扫描分辨率（200 dpi 即可）或分成几个文件后上传。' }),
  'evidence.pages': ({ params }) => ({ what: `PDF 有 ${params['found']} 页，不能超过 ${params['pages']} 页`, mend: '请只留需要证明的几页后上传。' }),
  'evidence.pixels': ({ params }) => ({ what: `图片 ${params['width']}×${params['height']}，超过 ${params['megapixels']} 百万像素`, mend: '请缩小后上传。' }),
  'evidence.small': ({ params }) => ({
    what: `照片 ${params['width']}×${params['height']} 像素，至少要 ${params['wantedWidth']}×${params['wantedHeight']}`,
    mend: '请换一张清晰的照片。',
  }),
  'evidence.encrypted': () => ({ what: 'PDF 设有密码或使用限制', mend: '请取消密码后另存，再上传。' }),
  'evidence.active': ({ params }) => ({ what: `文件里含有${shown(params['found'])}，可能会在打开时运行`, mend: '请用「打印到 PDF」另存后上传。' }),
  'evidence.mixed': () => ({ what: '文件里夹带了另一种格式的内容', mend: '请用看图或阅读软件打开后另存，再上传。动态照片请另存为普通照片。' }),
  'evidence.broken': () => ({ what: '文件不完整或已损坏，打不开', mend: rescan }),
  'evidence.exhausting': () => ({ what: '读取文件占用的时间或内存过多', mend: '请用「打印到 PDF」或看图软件另存后上传。' }),
};
