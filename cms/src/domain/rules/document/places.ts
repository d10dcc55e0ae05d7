/** Which awards, how many of each, and who may recommend how many (通知一（二）、三、附件3). */
import { differentials } from '../differential';
import type { EditionRules } from '../schema';
import { computed, line, type Line, type Section } from './section';

export function awardSection({ awards, quotas }: EditionRules): Section {
  const ratios = differentials(quotas, awards);
  return {
    title: '奖项与名额',
    lines: awards.flatMap((award, index): Line[] => {
      const { places, ratio } = ratios[index]!;
      return [
        line(`${award.label}：不超过 ${award.ceiling} 名，授予「${award.personTitle}」称号`, award),
        ...(award.differential ? [line(`${award.label}：差额不低于 ${award.differential.minimum}`, award.differential)] : []),
        computed(`推算：${award.label}名额共 ${places} 个，差额 ${ratio.toFixed(2)}`),
      ];
    }),
  };
}

export function unitSection({ awards, quotas, units }: EditionRules): Section {
  const holders = units.filter(({ code }) => quotas.some(({ unit }) => unit === code));
  const others = units.length - holders.length;
  return {
    title: '推荐单位与名额',
    lines: [
      ...holders.map((unit) => {
        const own = quotas.filter((quota) => quota.unit === unit.code);
        const places = awards.flatMap(({ id, shortLabel }) => own.filter(({ award }) => award === id).map((quota) => `${shortLabel} ${quota.places}`));
        return line(`${unit.name}（${unit.code}）：${places.join('，')}`, { clause: own[0]!.clause, official: own.every(({ official }) => official) });
      }),
      computed(`另有 ${others} 个单位没有自己的名额（省厅、县区等）`),
    ],
  };
}
