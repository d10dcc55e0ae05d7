/** The words of one code: what was found and who mends it; the rule itself comes from the clause. */
import type { Issue } from '../issue';

export type Phrase = (issue: Issue) => { what: string; mend: string };

const MEND_BARRED = '填写有误的，由推荐单位更正；情况属实的，不能推荐。';
const MEND_OPEN = '请推荐单位核实后补填。';

/** A phrase for facts that bar the nominee, or leave it open when they are not known; `mend` where others must act. */
export function ofFact(
  barred: (p: Issue['params']) => string,
  open: (p: Issue['params']) => string,
  mend: { barred?: string; open?: string } = {},
): Phrase {
  return ({ severity, params }) =>
    severity === 'unknown'
      ? { what: `无法判定：${open(params)}`, mend: mend.open ?? MEND_OPEN }
      : { what: barred(params), mend: mend.barred ?? MEND_BARRED };
}

/** Shows a value that was found, or says that nothing was. */
export function shown(value: string | number | undefined): string {
  return value === undefined || value === '' ? '（未填）' : `「${value}」`;
}
