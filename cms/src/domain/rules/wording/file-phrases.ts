/** Words for workbooks and sheets that cannot be read. */
import type { FixedCode } from '../issue';
import type { Phrase } from './phrase';

const resave = '请在 Excel 或 WPS 中另存为 .xlsx 后重新提交。';

export const filePhrases: Record<Extract<FixedCode, `sheet.${string}` | `workbook.${string}`>, Phrase> = {
  'sheet.no-header': () => ({ what: '没有找到汇总表的表头', mend: '请使用附件5的汇总表。' }),
  'sheet.missing-column': ({ params }) => ({ what: `缺少列：${params['columns']}`, mend: '请按附件5补齐后重新提交。' }),
  'sheet.empty': () => ({ what: '汇总表中没有推荐对象', mend: '请填写后重新提交。' }),
  'sheet.no-body': ({ params }) => ({
    what: `认不出推荐单位${params['found'] ? `「${params['found']}」` : ''}`,
    mend: '请在表头「推荐单位」处填写单位全称。',
  }),
  'sheet.second-list': ({ params }) => ({
    what: `与 ${params['file']} 是同一推荐单位的名单`,
    mend: '一个推荐单位只报一份汇总表，请合并。',
  }),
  'sheet.other-body': ({ params }) => ({ what: `文件是${params['found']}的名单，不是${params['expected']}的`, mend: '请选择本单位的汇总表。' }),
  'workbook.unreadable': ({ params }) => ({ what: `文件打不开${params['reason'] ? `：${params['reason']}` : ''}`, mend: '请检查文件是否存在、是否有读取权限。' }),
  'workbook.empty': () => ({ what: '文件是空的', mend: resave }),
  'workbook.too-large': ({ params }) => ({ what: `文件超过 ${params['limit']} MB`, mend: '请去掉图片等内容后重新提交。' }),
  'workbook.encrypted': () => ({ what: '文件设有打开密码', mend: '请取消密码后另存，再提交。' }),
  'workbook.old-format': () => ({ what: '文件是旧版 .xls 格式', mend: resave }),
  'workbook.not-zip': () => ({ what: '文件不是 Excel 工作簿（.xlsx）', mend: resave }),
  'workbook.broken': () => ({ what: '文件不完整或已损坏', mend: '请重新保存后提交。' }),
  'workbook.not-workbook': () => ({ what: '压缩包里没有 Excel 工作簿', mend: resave }),
  'workbook.entries': ({ params }) => ({ what: `文件内部条目超过 ${params['limit']} 个`, mend: resave }),
  'workbook.inflates': ({ params }) => ({ what: `文件解压后超过 ${params['limit']} MB`, mend: '这不是正常的汇总表，请重新制作。' }),
  'workbook.dishonest': () => ({ what: '文件内部记载的大小与实际不符', mend: '文件已损坏或被改动，请重新制作。' }),
  'workbook.cells': ({ params }) => ({ what: `表格超过 ${params['rows']} 行或 ${params['columns']} 列`, mend: '请删去多余的行和列。' }),
  'workbook.slow': ({ params }) => ({ what: `读取超过 ${params['seconds']} 秒`, mend: '请精简文件后重新提交。' }),
  'workbook.memory': () => ({ what: '读取时占用内存过多', mend: '请精简文件后重新提交。' }),
};
