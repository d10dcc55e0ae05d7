import { blocks } from '@domain/rules/issue';
import { missingSlots } from '@domain/evidence/missing-slots';
import { nomineeSlots } from '@domain/evidence/nominee-slots';
import { useEvidence } from '../evidence/use-evidence';
import { text } from '../i18n/text';
import '../i18n/zh-CN/dossier';
import { workingDaysLeft } from '../notices/working-days';
import { standingOf } from '../opinions/StandingChip';
import type { Opinion } from '../providers/casework-commands';
import type { Nominee } from '../providers/records';
import { useAward, useSession } from '../session/session';
import type { NextStep } from './NextSteps';
import type { Dossier } from './records';

/** Answers with which a list may go on (通知三（一）1). */
const GOOD = new Set(['agreed', 'settled', 'overridden']);

/** What a nomination takes, as far as the role may know: rules, scans, opinions, rank, and a period that runs. */
export function useNextSteps(nominee: Nominee, opinions: readonly Opinion[] | null, dossier: Dossier | undefined): NextStep[] {
  const { edition, clock } = useSession();
  const award = useAward(nominee.award);
  const { data: files } = useEvidence('nominee', nominee.id);
  const blocking = nominee.issues.filter(blocks).length;
  const steps: NextStep[] = [
    {
      section: 'verdict',
      label: text('dossier.section.verdict'),
      done: blocking === 0,
      state: blocking === 0 ? text('dossier.verdictClear') : text('dossier.verdictOpen', { count: blocking }),
    },
  ];
  if (edition && files) {
    const lacking = missingSlots(nomineeSlots(edition.materials), files).length;
    steps.push({
      section: 'materials',
      label: text('dossier.section.materials'),
      done: lacking === 0,
      state: lacking === 0 ? text('dossier.materialsClear') : text('dossier.materialsOpen', { count: lacking }),
    });
  }
  const agencies = edition?.materials.opinions ?? [];
  if (opinions && agencies.length > 0) {
    const good = agencies.filter(({ id }) => GOOD.has(standingOf(opinions.find(({ agency }) => agency === id), clock.today))).length;
    const all = agencies.length;
    steps.push({
      section: 'opinions',
      label: text('dossier.section.opinions'),
      done: good === all,
      state: good === all ? text('dossier.opinionsClear', { all }) : text('dossier.opinionsOpen', { done: good, all }),
    });
  }
  steps.push({
    section: 'verdict',
    label: text('dossier.field.rank'),
    done: Boolean(nominee.rank),
    state: nominee.rank ? text('dossier.rankClear', { award: award?.shortLabel ?? '', rank: nominee.rank }) : text('dossier.rankOpen'),
  });
  const running = dossier?.periods.find(({ state, lastDay }) => state === 'posted' && lastDay !== null && clock.today <= lastDay);
  if (running?.lastDay) {
    const left = workingDaysLeft(clock.today, running.lastDay) ?? 0;
    steps.push({
      section: 'periods',
      label: text('dossier.section.periods'),
      done: false,
      state: left <= 1 ? text('dossier.periodLast') : text('dossier.periodRunning', { count: left }),
    });
  }
  return steps;
}
