/**
 * Texts to try the privacy scanner on, the same at each run: leaks as careless and as hostile people write them, and
 * innocent texts of the kind the department publishes, full of figures. Everybody in them is invented.
 */

export interface Leak {
  text: string;
  kind: 'id-number' | 'phone' | 'bank-card' | 'address';
}

/** Numbers from a seed, so that a failure can be looked at again. */
function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const pad = (value: number, length: number): string => String(value).padStart(length, '0');

function idNumber(roll: (below: number) => number): string {
  const region = ['220199', '220399', '110105', '370299', '440399', '650199'][roll(6)]!;
  const digits = `${region}${1950 + roll(55)}${pad(1 + roll(12), 2)}${pad(1 + roll(28), 2)}${pad(roll(1000), 3)}`;
  return digits + '10X98765432'[WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11];
}

const phone = (roll: (below: number) => number): string => `1${3 + roll(7)}${pad(roll(1e9), 9)}`;

function bankCard(roll: (below: number) => number): string {
  const body = `622202${pad(roll(1e6), 6)}${pad(roll(1e6), 6)}`;
  for (let check = 0; ; check += 1) {
    const sum = [...`${body}${check}`].reverse().reduce((total, digit, place) => total + [...String(Number(digit) * (place % 2 === 1 ? 2 : 1))].reduce((part, one) => part + Number(one), 0), 0);
    if (sum % 10 === 0) return `${body}${check}`;
  }
}

const WIDE = (text: string): string => text.replace(/[\dX]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const BETWEEN = (gap: string) => (text: string): string => [...text].join(gap);
const GROUPS = (gap: string, ...sizes: number[]) => (text: string): string => {
  const parts: string[] = [];
  let place = 0;
  for (const size of sizes) parts.push(text.slice(place, (place += size)));
  return [...parts, text.slice(place)].filter(Boolean).join(gap);
};
const SCRIPT = (zero: number) => (text: string): string => text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
const SPOKEN = (digits: string) => (text: string): string => text.replace(/\d/g, (digit) => [...digits][Number(digit)]!);

/** Ways to write a number that a person still reads as that number. */
const DISGUISES: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toLowerCase(),
  WIDE,
  BETWEEN(' '),
  BETWEEN('\u200b'),
  BETWEEN('\u00a0'),
  BETWEEN('\u3000'),
  BETWEEN('.'),
  GROUPS(' ', 3, 4, 4),
  GROUPS('-', 3, 4, 4),
  GROUPS('\n', 6, 8),
  GROUPS('\r\n  ', 6, 4, 4),
  GROUPS('\t', 7),
  GROUPS('—', 6, 8),
  GROUPS('/', 6, 8),
  GROUPS('\u00ad', 5, 5),
  GROUPS(' | ', 6, 8),
  SCRIPT(0x660),
  SCRIPT(0x6f0),
  SCRIPT(0x1d7d8),
  SCRIPT(0xff10),
  SPOKEN('〇一二三四五六七八九'),
  SPOKEN('零幺二三四五六七八九'),
  (text) => WIDE(GROUPS(' ', 6, 8)(text)),
  (text) => [...text].map((character, place) => (place % 2 ? WIDE(character) : character)).join(''),
];

const FRAMES: ((number: string) => string)[] = [
  (number) => number,
  (number) => `姓名：苏堃，身份证号码：${number}，工作单位：某某集团（虚构）。`,
  (number) => `备注：联系${number}（本人）`,
  (number) => `推荐排序\t姓名\t号码\n1\t叶佳音\t${number}\n2\t贺磊\t`,
  (number) => `（${number}）`,
  (number) => `证件:${number};有效期至2032年10月12日`,
  (number) => `“${number}”`,
  (number) => `公示附件_${number}_盖章版.pdf`,
  (number) => `<w:t>${number}</w:t>`,
  (number) => `12、${number}、第3名`,
];

const ADDRESSES = [
  '四平市梨树县某某镇大房村三组12号', '榆树市某某乡新立村五社', '住长春市宽城区某某小区3号楼2单元501室', '某某花园12栋1单元302', '家庭住址：吉林市龙潭区遵义路8号',
  '通讯地址：延吉市某某街道某某社区', '户籍地址：通化县某某镇东安村2组', '现住白城市洮北区某某家园', '九台区某某镇四台村7屯3组', '2单元1201室',
];

/** 500 leaks: 240 identity numbers, 200 phones, 30 bank cards, 30 addresses. */
export function leaks(): Leak[] {
  const roll = dice(2022);
  const of = (count: number, kind: Leak['kind'], make: () => string, ways: ((text: string) => string)[]): Leak[] =>
    Array.from({ length: count }, (_, place) => ({ kind, text: FRAMES[roll(FRAMES.length)]!(ways[place % ways.length]!(make())) }));
  const fifteen = (): string => {
    const number = idNumber(roll);
    return number.slice(0, 6) + number.slice(8, 17);
  };
  const mistyped = (): string => {
    const number = idNumber(roll);
    return `${number.slice(0, 17)}${(Number(number.replace('X', '1').at(-1)) + 3) % 10}`;
  };
  return [
    ...of(160, 'id-number', () => idNumber(roll), DISGUISES),
    ...of(40, 'id-number', fifteen, DISGUISES.slice(0, 10)),
    ...of(40, 'id-number', mistyped, DISGUISES),
    ...of(140, 'phone', () => phone(roll), DISGUISES),
    ...of(60, 'phone', () => `${['+86', '86', '+86 ', '(+86)', '0086-'][roll(5)]}${phone(roll)}`, DISGUISES.slice(0, 10)),
    ...of(30, 'bank-card', () => bankCard(roll), [(text) => text, GROUPS(' ', 4, 4, 4, 4), WIDE]),
    ...of(30, 'address', () => ADDRESSES[roll(ADDRESSES.length)]!, [(text) => text]),
  ];
}

/** 500 texts with nothing private in them, as notices, tables and attachments hold them. */
export function innocents(): string[] {
  const roll = dice(140);
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)]!;
  const year = (): number => 1998 + roll(27);
  const day = (): string => `${year()}年${1 + roll(12)}月${1 + roll(28)}日`;
  const iso = (): string => `${year()}-${pad(1 + roll(12), 2)}-${pad(1 + roll(28), 2)}`;
  const name = (): string => `${pick([...'王李张刘陈杨赵黄周吴'])}${pick([...'伟芳娜敏静磊军洋勇艳'])}`;
  const kinds: (() => string)[] = [
    () => `关于公布第${1 + roll(30)}届吉林技能大奖拟表彰人选的公示（吉人社公示〔${year()}〕${1 + roll(300)}号）`,
    () => `公示时间：${day()}至${day()}，共${1 + roll(9)}个工作日。`,
    () => `联系电话：0431-${80000000 + roll(9999999)}，监督电话：12345、12333`,
    () => `${name()}，${pick(['男', '女'])}，${pick(['数控车工', '焊工', '钳工', '电工'])}，高级技师，从事本职业${5 + roll(30)}年`,
    () => `专利号 ZL ${year()} ${1 + roll(2)} 0${pad(roll(1e6), 6)}.${roll(10)}；标准 GB/T ${10000 + roll(30000)}-${year()}`,
    () => `统一社会信用代码 91220${pad(roll(1000), 3)}MA${pad(roll(1e6), 6)}X${roll(10)}`,
    () => `累计节约资金 ${pad(roll(1e6), 6)}.${pad(roll(100), 2)} 万元，合格率 99.${pad(roll(1000), 3)}%`,
    () => `邮政编码 ${130000 + roll(7000)}，网站标识码 22000000${pad(roll(100), 2)}`,
    () => `文件编号 JL-${year()}-${pad(roll(10000), 4)}-${pad(roll(1000), 3)}，版本 ${roll(9)}.${roll(9)}.${roll(9)}`,
    () => `ISBN 978-7-${pad(roll(1e5), 5)}-${pad(roll(1000), 3)}-${roll(10)}`,
    () => `推荐名额：长春 ${roll(20)}，吉林 ${roll(20)}，四平 ${roll(20)}，辽源 ${roll(20)}，通化 ${roll(20)}，白山 ${roll(20)}`,
    () => `得分：${[0, 1, 2, 3, 4, 5, 6].map(() => `${80 + roll(20)}.${pad(roll(100), 2)}`).join(' ')}`,
    () => `${iso()} ${pad(roll(24), 2)}:${pad(roll(60), 2)}:${pad(roll(60), 2)} 更新；${iso()} 发布`,
    () => `国办发〔${year()}〕${1 + roll(90)}号、吉政发〔${year()}〕${1 + roll(90)}号、吉人社函〔${year()}〕${1 + roll(300)}号`,
    () => `长春市亚泰大街${1000 + roll(3000)}号金业大厦一楼电子政务大厅`,
    () => `获奖证书编号：${pad(roll(1e6), 6)}${pad(roll(1e6), 6)}`,
    () => `共${roll(1000)}人报名，${roll(100)}人入围，第${1 + roll(9)}组评审，${roll(24)}时${roll(60)}分结束`,
    () => `${pick(['某某镇', '某某乡'])}农业综合服务中心${name()}、${pick(['第三', '第五'])}车间${pick(['一', '二'])}班班长${name()}`,
    () => `二〇二二年十月十二日，第${pick(['三', '五', '八'])}届，一等奖${pick(['一', '二', '三'])}名，二等奖${pick(['五', '六'])}名`,
    () => `坐标 ${110 + roll(20)}.${pad(roll(1e6), 6)}, ${40 + roll(6)}.${pad(roll(1e6), 6)}；周长 ${roll(9999)}.${pad(roll(1e6), 6)} 毫米`,
    () => `订单 ${year()}${pad(1 + roll(12), 2)}${pad(1 + roll(28), 2)}${pad(roll(1e6), 6)}，批次 ${pad(roll(1e9), 9)}`,
    () => `摘要 sha256 ${[0, 1, 2, 3].map(() => pad(roll(2 ** 31), 10) + pick(['a', 'c', 'e', 'f'])).join('')}`,
    () => `联系人：${name()}（职业能力建设处），传真 0431-${80000000 + roll(9999999)} 转 ${roll(999)}`,
    () => `序号 ${[...Array(12).keys()].map((place) => place + 1 + roll(3)).join('\t')}`,
    () => `会议时间${year()}年${1 + roll(12)}月${1 + roll(28)}日${roll(24)}:00，地点：人社厅${100 + roll(900)}会议室`,
  ];
  return Array.from({ length: 500 }, (_, place) => kinds[place % kinds.length]!());
}
