/**
 * The ladder of 新八级工, low to high, and the reading of what offices write.
 * Names decide; the old numbers (五级 … 一级) run the other way and count only where no name is given.
 */

export const SKILL_LEVELS = ['学徒工', '初级工', '中级工', '高级工', '技师', '高级技师', '特级技师', '首席技师'] as const;
export type SkillLevel = (typeof SKILL_LEVELS)[number];

/** Names and old numbers as written, longest first, so that 高级技师 is not read as 技师. */
const SPELLINGS: readonly (readonly [string, SkillLevel])[] = [
  ['首席技师', '首席技师'],
  ['特级技师', '特级技师'],
  ['高级技师', '高级技师'],
  ['技师', '技师'],
  ['高级技工', '高级工'],
  ['高级工', '高级工'],
  ['中级技工', '中级工'],
  ['中级工', '中级工'],
  ['初级技工', '初级工'],
  ['初级工', '初级工'],
  ['学徒工', '学徒工'],
];
const OLD_NUMBERS: Record<string, SkillLevel> = {
  一级: '高级技师', 二级: '技师', 三级: '高级工', 四级: '中级工', 五级: '初级工',
  '1级': '高级技师', '2级': '技师', '3级': '高级工', '4级': '中级工', '5级': '初级工',
};

/** Reads 「技师（二级）」「一级/高级技师」「国家职业资格三级」; null when it names no level, or two. */
export function readSkillLevel(text: string): SkillLevel | null {
  let rest = text.normalize('NFKC').replace(/\s+/g, '');
  const found = new Set<SkillLevel>();
  for (const [spelling, level] of SPELLINGS) {
    if (!rest.includes(spelling)) continue;
    found.add(level);
    rest = rest.replaceAll(spelling, '');
  }
  if (found.size === 0) {
    const numbers = rest.match(/[一二三四五1-5]级/g) ?? [];
    for (const number of numbers) found.add(OLD_NUMBERS[number] as SkillLevel);
  }
  return found.size === 1 ? ([...found][0] as SkillLevel) : null;
}

/** True when `level` is at least `minimum` on the ladder. */
export function isAtLeast(level: SkillLevel, minimum: SkillLevel): boolean {
  return SKILL_LEVELS.indexOf(level) >= SKILL_LEVELS.indexOf(minimum);
}

/** Narrows a stored label. */
export function isSkillLevel(label: string): label is SkillLevel {
  return (SKILL_LEVELS as readonly string[]).includes(label);
}
