/** Page models of an invented edition: the size of the real one, with names that are hard to carry. */
import type { AnnouncementModel, ListedPerson, PublicityModel, RevocationsModel, SiteIdentity, StoryModel, WinnersModel } from '@cms/website/models';
import type { Programme } from '@cms/website/column';

export const site: SiteIdentity = {
  siteName: '吉林省人力资源和社会保障厅',
  siteDomain: 'hrss.example.cn',
  siteIdCode: '2200000000',
  columnName: '通知公告',
  columnDescription: '吉林技能大奖和吉林省技术能手评选表彰的公示与决定',
  columnKeywords: '吉林技能大奖,吉林省技术能手,公示,表彰',
  columnType: '信息公开',
  contentSource: '吉林省人力资源和社会保障厅',
  sponsor: '吉林省人力资源和社会保障厅',
  icp: '吉ICP备00000000号',
  police: '吉公网安备 22000000000000号',
};

export const edition = {
  number: 8,
  name: '第八届吉林技能大奖和吉林省技术能手评选表彰',
  noticeTitle: '关于组织开展第八届吉林技能大奖和吉林省技术能手评选表彰工作的通知',
  noticeDocumentNumber: '吉人社函〔2022〕140号',
};

export const programme: Programme = {
  site,
  edition,
  awards: [{ label: '吉林技能大奖', ceiling: 10 }, { label: '吉林省技术能手', ceiling: 50 }],
};

const BODIES: [code: string, name: string, grandPrizes: number, experts: number][] = [
  ['2201', '长春市', 2, 8], ['2202', '吉林市', 1, 5], ['2203', '四平市', 0, 3], ['2204', '辽源市', 0, 2],
  ['2205', '通化市', 1, 3], ['220581', '梅河口市', 0, 1], ['2206', '白山市', 0, 2], ['2207', '松原市', 1, 3],
  ['2208', '白城市', 0, 2], ['2224', '延边州', 1, 3], ['22CBS', '长白山管委会', 0, 1], ['GZW', '省国资委', 1, 4],
  ['JG1', '长春市第一高级技工学校（虚构）', 0, 1], ['JYT', '省教育厅', 1, 3], ['YQ1', '中国第一汽车集团有限公司（虚构）', 2, 9],
];
const SURNAMES = ['傅', '曹', '马', '郭', '欧阳', '李', '王', '赵', '钱', '孙'];
const GIVEN = ['立新', '喆', '海涛', '光辉', '䶮', '𬱖', '堃', '春雨', '㵟', '国强', '静', '振华'];
const EMPLOYERS = ['松江食品有限公司（虚构）', '瑞丰汽车零部件有限公司（虚构）', '北方轨道客车装备制造有限责任公司（虚构）', '化工机械厂（虚构）'];
const POSTS = ['一车间数控班班长', '总装调试工', '工业机器人系统运维员', '钳工'];
const LEVELS = ['高级技师', '技师', '高级工', '特级技师'];

const at = <T>(list: T[], index: number): T => list[index % list.length] as T;

function people(column: 2 | 3): ListedPerson[] {
  let index = column * 7;
  return BODIES.flatMap((body) => Array.from({ length: body[column] }, () => {
    index += 1;
    return {
      name: at(SURNAMES, index) + at(GIVEN, index * 5 + 1),
      sex: index % 4 === 0 ? '女' : '男',
      employerName: `${body[1].slice(0, 2)}${at(EMPLOYERS, index)}`,
      post: at(POSTS, index * 3),
      occupation: at(['数控车工', '汽车装调工', '焊工', '电工', '钳工'], index),
      skillLevel: at(LEVELS, index),
      bodyCode: body[0],
      bodyName: body[1],
    };
  }));
}

const awards = [
  { award: 'grand-prize', label: '吉林技能大奖', personTitle: '吉林技能大奖获得者', people: people(2) },
  { award: 'technical-expert', label: '吉林省技术能手', personTitle: '吉林省技术能手', people: people(3) },
];

/** A publicity notice of 10 and 50 people. */
export const publicity: PublicityModel = {
  schema: 1,
  kind: 'publicity',
  site,
  head: {
    indexNumber: '11220000013544000A/2022-00001',
    topicClass: '劳动、人事、监察；劳动就业',
    issuer: '吉林省人力资源和社会保障厅',
    issuedOn: '2022-11-07',
    title: '第八届吉林技能大奖和吉林省技术能手拟表彰人选公示',
    documentNumber: '吉人社公示〔2022〕18号',
    publishedAt: '2022-11-07 09:00',
  },
  edition,
  awards,
  orderNote: '按推荐单位排列',
  period: { firstDay: '2022-11-07', lastDay: '2022-11-11', workingDays: 5 },
  objections: {
    office: '吉林省人力资源和社会保障厅职业能力建设处',
    phone: '0431-88690627',
    address: '长春市亚泰大街3336号金业大厦',
  },
};

/** The winners of the same edition. */
export const winners: WinnersModel = {
  schema: 1,
  kind: 'results',
  site,
  head: {
    ...publicity.head,
    issuedOn: '2022-11-14',
    title: '关于表彰第八届吉林技能大奖获得者和吉林省技术能手的决定',
    documentNumber: '吉人社发〔2022〕30号',
    publishedAt: '2022-11-14 10:30',
  },
  edition,
  awards,
  decisionDocument: '吉人社发〔2022〕30号',
  conferredOn: '2022-11-14',
  certificates: awards.flatMap(({ label, people: listed }) => listed.map(({ name }, index) => ({
    number: `第八届${label.slice(-4)}${String(index + 1).padStart(3, '0')}号`, name, award: label,
  }))),
};

/** The register with one of them on it. */
export const revocations: RevocationsModel = {
  schema: 1,
  kind: 'revocations',
  site,
  head: { ...winners.head, title: '撤销称号公告', documentNumber: '吉人社撤〔2022〕1号', issuedOn: '2022-12-01', publishedAt: '2022-12-01 09:00' },
  edition,
  awards: [],
  revocations: [{
    name: winners.certificates![1]!.name, award: winners.certificates![1]!.award, certificate: winners.certificates![1]!.number,
    employerName: '松江食品有限公司（虚构）', revokedOn: '2022-12-01', documentNumber: '吉人社撤〔2022〕1号', reason: '弄虚作假',
  }],
};

/** The deeds of a winner. */
export const story: StoryModel = {
  schema: 1,
  kind: 'story',
  site,
  head: { ...winners.head, title: '三十年只做一件事', documentNumber: '' },
  edition,
  awards: [],
  person: { name: '傅立新', employerName: '松江食品有限公司（虚构）', award: '吉林技能大奖' },
  paragraphs: ['他在车间三十年。', '带出徒弟四十人。'],
};

/** An announcement with every kind of block, a correction, a file and a last day. */
export const announcement: AnnouncementModel = {
  schema: 1,
  kind: 'announcement',
  label: '工作公告',
  site,
  head: {
    indexNumber: '', topicClass: '劳动、人事、监察；劳动就业', issuer: site.siteName, issuedOn: '2022-11-01',
    title: '关于第八届评选表彰现场审核安排的公告', documentNumber: '吉人社公告〔2022〕3号', publishedAt: '2022-11-01 09:30',
  },
  edition,
  awards: [],
  blocks: [
    { type: 'paragraph', text: '现将有关安排公告如下：' },
    { type: 'heading', text: '一、时间和地点' },
    { type: 'list', items: ['11月3日上午，长春、吉林。', '11月3日下午，四平、辽源。'] },
    { type: 'table', caption: '窗口安排', head: ['窗口', '单位', '备注'], rows: [['1', '长春', ''], ['2', '吉林', '含磐石']] },
  ],
  files: [{ name: '名额 分配.pdf', bytes: 35_000 }],
  changes: [{ day: '2022-11-02', note: '更正第二窗口的单位。' }],
  expiresOn: '2022-11-05',
};
