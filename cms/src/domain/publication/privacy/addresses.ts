/**
 * Addresses deeper than 乡镇 that say where somebody lives: village and group, house and flat, or a street number that
 * follows a word for home. The street number of an office is no secret.
 */
import type { Stretch } from './find-personal-data';

const NAME = '[\\p{Script=Han}A-Za-z\\d]';
const NUMBER = '[\\d一二三四五六七八九十百零〇A-Za-z\\-－]{1,8}';
const PATTERNS = [
  // 某乡某村三组 12 号
  `${NAME}{1,12}[乡镇场]${NAME}{1,10}[村屯](?:${NUMBER}(?:组|社|队|号)|${NAME}{1,6}(?:组|社|屯))`,
  `${NAME}{1,10}[村屯]${NUMBER}(?:组|社|队)(?:${NUMBER}号)?`,
  // 某小区 3 栋 2 单元 501
  `${NAME}{1,16}${NUMBER}(?:号楼|栋|幢|座|号院)\\s*${NUMBER}(?:单元|门|室|号|户)(?:\\s*${NUMBER}(?:层|楼|室|号|户)?){0,2}`,
  `${NUMBER}单元\\s*${NUMBER}(?:室|号|户)?`,
  // 家住某路 12 号
  `(?:家庭住址|家庭地址|住址|住所|现住|家住|户籍地址|户籍所在地|通讯地址|通信地址|邮寄地址)[：:\\s]*(?:为|是|在)?\\s*${NAME}{2,30}(?:路|街|巷|胡同|大街|大道|弄|村|屯|小区|社区|家园|花园|公寓)${NAME}{0,16}`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** Stretches that read as such an address. */
export function addresses(text: string): Stretch[] {
  return PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => ({ kind: 'address' as const, start: match.index, end: match.index + match[0].length })));
}
