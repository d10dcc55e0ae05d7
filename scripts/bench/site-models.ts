/** Pages of winners for `bench:site`: people of nobody, as many as asked for, in the shape the office publishes. */
import type { ListedPerson, WinnersModel } from '../../cms/src/website/models';
import type { EditionRules } from '../../cms/src/domain/rules/schema';

const SURNAMES = ['傅', '曹', '马', '郭', '欧阳', '李', '王', '赵', '钱', '孙', '周', '吴', '郑', '冯', '陈', '褚'];
const GIVEN = ['立新', '喆', '海涛', '光辉', '䶮', '𬱖', '堃', '春雨', '㵟', '国强', '静', '振华', '晓明', '建军', '丽娜', '思远'];
const EMPLOYERS = ['松江食品有限公司', '瑞丰汽车零部件有限公司', '北方轨道客车装备制造有限责任公司', '化工机械厂', '第一热力集团有限公司', '铁路局机务段', '电力公司输电工区'];
const POSTS = ['一车间数控班班长', '总装调试工', '工业机器人系统运维员', '钳工', '输电线路检修班班长', '焊接工艺员'];
const OCCUPATIONS = ['数控车工', '汽车装调工', '焊工', '电工', '钳工', '工业机器人系统运维员'];
const LEVELS = ['高级技师', '技师', '高级工', '特级技师'];

const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

const person = (index: number, body: { code: string; name: string }): ListedPerson => ({
  name: `${at(SURNAMES, index * 7)}${at(GIVEN, index * 5 + Math.floor(index / 16))}`,
  sex: index % 4 === 0 ? '女' : '男',
  employerName: `${body.name.slice(0, 2)}${at(EMPLOYERS, index * 3)}（虚构${index}）`,
  post: at(POSTS, index * 11),
  occupation: at(OCCUPATIONS, index * 13),
  skillLevel: at(LEVELS, index),
  bodyCode: body.code,
  bodyName: body.name,
});

export type NamesOfEdition = Pick<EditionRules, 'edition' | 'awards' | 'units' | 'publication'>;

/** A page of so many winners, a tenth of them of the first award. */
export function winnersOf(count: number, { edition, awards, units, publication }: NamesOfEdition, number: number): WinnersModel {
  const bodies = units.filter(({ kind }) => ['prefecture', 'department', 'central-soe', 'technical-school'].includes(kind));
  const title = `关于表彰${edition.name}获得者的决定（${count} 人）`;
  const of = (from: number, to: number): ListedPerson[] =>
    bodies.flatMap((body, place) => Array.from({ length: to - from }, (_, index) => from + index).filter((index) => index % bodies.length === place).map((index) => person(index, body)));
  const cut = Math.ceil(count / 10);
  return {
    schema: 1, kind: 'results', site: publication.site,
    head: { ...publication.documentHead, issuedOn: '2022-11-14', title, documentNumber: '吉人社表彰〔2022〕3号', publishedAt: '2022-11-14 09:00' },
    edition: { number, name: edition.name, noticeTitle: edition.documentTitle, noticeDocumentNumber: edition.documentNumber },
    awards: awards.slice(0, 2).map(({ id, label, personTitle }, index) => ({ award: id, label, personTitle, people: index === 0 ? of(0, cut) : of(cut, count) })),
    orderNote: '按推荐单位排列，同一单位内以姓氏笔画为序',
    decisionDocument: '吉人社表彰〔2022〕3号', conferredOn: '2022-11-14',
    certificates: Array.from({ length: count }, (_, index) => ({ number: `${edition.shortName}${String(index + 1).padStart(4, '0')}号`, name: `无名${index}`, award: awards[index < cut ? 0 : 1]?.label ?? '' })),
  };
}
