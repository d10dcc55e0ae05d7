/** Words for identity, fields, quota and order. */
import type { FixedCode, Issue } from '../issue';
import { shown, type Phrase } from './phrase';

type Codes = Extract<FixedCode, `ID.${string}` | `field.${string}` | `R${string}` | 'unit.code' | 'publication.field'>;

const idFaults: Record<string, string> = {
  length: '不是 18 位',
  characters: '前 17 位应为数字、末位为数字或 X',
  'birth-date': '第 7–14 位不是一个日期',
  'check-digit': '校验码不符',
};

/** What is wrong with one rank of an imported list. */
function rankFaults(params: Issue['params']): string {
  const faults: Record<string, string> = {
    blank: '缺失',
    unread: '不是 1 以上的整数',
    double: `与第 ${params['other']} 行重复`,
    beyond: `超出本奖项人数 ${params['count']}`,
    gap: `之前缺 ${params['other']}`,
  };
  return faults[String(params['fault'])] ?? '有误';
}

export const personPhrases: Record<Codes, Phrase> = {
  'ID.missing': () => ({ what: '没有填写身份证号码', mend: '由推荐单位补填。' }),
  'ID.check': ({ params }) => ({
    what: `身份证号码有误：${idFaults[String(params['fault'])] ?? '不合标准'}`,
    mend: '由推荐单位对照身份证原件更正。',
  }),
  'ID.birth': ({ params }) => ({
    what: `出生年月 ${params['found']} 与身份证号码中的 ${params['expected']} 不一致`,
    mend: '由推荐单位对照身份证原件更正。',
  }),
  'ID.sex': ({ params }) => ({
    what: `性别「${params['found']}」与身份证号码不一致`,
    mend: '由推荐单位对照身份证原件更正。',
  }),
  'ID.digits-lost': () => ({
    what: '身份证号码在表中存成了数字，末几位已经丢失',
    mend: '由推荐单位把该列改为文本格式后重新填写完整号码。',
  }),
  'field.required': ({ params }) => ({ what: `没有填写${params['label']}`, mend: '由推荐单位补填。' }),
  'field.format': ({ params }) => ({
    what: `${params['label']}${shown(params['found'])}认不出`,
    mend: `由推荐单位更正${params['hint'] ? `，${params['hint']}` : ''}。`,
  }),
  'field.too-long': ({ params }) => ({
    what: `${params['label']} ${params['found']} 字，超过 ${params['limit']} 字`,
    mend: '由推荐单位压缩文字。',
  }),
  'R1.ceiling': ({ params }) => ({
    what: `${params['awardLabel']}拟表彰 ${params['count']} 人，上限 ${params['ceiling']} 人`,
    mend: `请删去 ${Number(params['count']) - Number(params['ceiling'])} 人。`,
  }),
  'R10.quota': ({ params }) => ({
    what: `${params['awardLabel']}推荐 ${params['count']} 人，名额 ${params['places']} 人`,
    mend: `请删去 ${Number(params['count']) - Number(params['places'])} 人，或由省厅调剂名额。`,
  }),
  'R10.ratio': ({ params }) => ({
    what: `${params['awardLabel']}名额 ${params['places']} 个，表彰上限 ${params['ceiling']} 人，不到差额比例 ${params['minimum']}`,
    mend: '由省厅增加名额或调整差额比例。',
  }),
  'R11.rank': ({ params }) => ({
    what: `${params['awardLabel']}的排序${params['fault']}，应为 1 至 ${params['count']} 不重不漏`,
    mend: '由推荐单位重新排序。',
  }),
  'R11.row': ({ params }) => ({
    what: `第 ${params['row']} 行${params['awardLabel']}的序号${shown(params['value'])}${rankFaults(params)}`,
    mend: `由推荐单位更正，应为 1 至 ${params['count']} 不重不漏。`,
  }),
  'unit.code': ({ params }) => ({
    what: `统一社会信用代码${shown(params['found'])}校验不符`,
    mend: '由推荐单位对照营业执照或法人证书更正。',
  }),
  'publication.field': ({ params }) => ({
    what: `字段「${params['field']}」不得公开`,
    mend: '请省厅经办人从公开字段中去掉。',
  }),
};
