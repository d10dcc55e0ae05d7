import { Typography } from '@mui/material';
import { useDeferredValue, useMemo } from 'react';
import { useRecordContext } from 'react-admin';
import { IssueList } from '../components/IssueList';
import { Section } from '../components/Section';
import { VerdictChip } from '../components/StateChip';
import { text } from '../i18n/text';
import type { Nominee } from '../providers/records';
import { useSession } from '../session/session';
import { judgeDraft } from './judge-draft';
import { useEditionRules } from './use-edition-rules';

/** The rules' verdict while typing. The server judges again on saving and knows what the browser cannot. */
export function LiveJudgement({ values }: { values: Record<string, unknown> }) {
  const saved = useRecordContext<Nominee>();
  const { clock, actor } = useSession();
  const body = useMemo(
    () =>
      saved ? { code: saved.bodyCode, name: saved.bodyName } : { code: actor.unit?.code ?? '', name: actor.unit?.name ?? '' },
    [saved, actor],
  );
  const rules = useEditionRules();
  const settled = useDeferredValue(values);
  const judged = useMemo(
    () => (rules ? judgeDraft(settled as Partial<Nominee>, saved, body, rules, clock.today) : null),
    [settled, saved, body, rules, clock.today],
  );
  if (!judged) return null;
  const toField = (field: string) => document.querySelector<HTMLElement>(`[name="${field}"], #${field}`)?.focus();
  return (
    <Section title={text('judge.title')} aside={<VerdictChip verdict={judged.verdict} count={judged.issues.length} />}>
      {judged.issues.length === 0 ? (
        <Typography>{text('judge.clear')}</Typography>
      ) : (
        <IssueList issues={judged.issues} onField={toField} />
      )}
      <Typography variant="caption" component="p" color="text.secondary" sx={{ mt: 1.5 }}>
        {text('judge.serverToo')}
      </Typography>
    </Section>
  );
}
