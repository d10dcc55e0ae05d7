import { Box, Link } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import Error from '@mui/icons-material/ErrorOutlined';
import Hourglass from '@mui/icons-material/HourglassEmpty';
import { Link as RouterLink } from 'react-router-dom';
import type { DeliveryRisk, RiskKind } from '@domain/statistics/delivery-risks';
import { EmptyState } from '../components/EmptyState';
import { Section } from '../components/Section';
import { monthDay } from '../i18n/dates';
import { text } from '../i18n/text';
import { peopleAt, type Overview } from './overview';
import '../i18n/zh-CN/overview';

/** What can hardly be helped any more. */
const GRAVE: readonly RiskKind[] = ['window-missed', 'mend-missed', 'cannot-post-in-time', 'posting-ends-late'];
const DAYS = ['lastDay', 'mendBy', 'postBy', 'postedUntil'];

/** One sentence a risk. */
export function sentence({ kind, unitName, params }: DeliveryRisk): string {
  const said = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, DAYS.includes(name) ? monthDay(String(value)) : value]));
  // Each kind's own sentence names just the values that deliveryRisks gives it; the compiler knows them one by one only.
  return (text as (key: string, values: Record<string, string | number>) => string)(`overview.risk.${kind}`, { unit: unitName, ...said });
}

/** What stands against the bodies' delivery, in sentences, the gravest first. */
export function Risks({ risks, lists }: Pick<Overview, 'risks' | 'lists'>) {
  const { tokens } = useTheme();
  if (risks.length === 0)
    return (
      <Section title={text('overview.risks', { count: 0 })}>
        <EmptyState title={text('overview.noRisks')} why={text('overview.noRisksWhy')} />
      </Section>
    );
  return (
    <Section title={text('overview.risks', { count: risks.length })}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 320, overflow: 'auto', '@media print': { maxHeight: 'none' } }} tabIndex={0}>
        {risks.map((risk) => {
          const grave = GRAVE.includes(risk.kind);
          const Icon = grave ? Error : Hourglass;
          const slate = lists.find(({ unitId }) => unitId === risk.unitId)?.slateId;
          return (
            <Box
              component="li"
              key={`${risk.unitId} ${risk.kind}`}
              sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, py: 0.75, borderBottom: 1, borderColor: tokens.lineSoft, '&:last-of-type': { borderBottom: 0 } }}
            >
              <Icon sx={{ fontSize: 20, mt: '1px', color: grave ? tokens.vermilion : tokens.amber }} aria-hidden />
              <Box sx={{ flex: 1, minWidth: 0 }}>{sentence(risk)}</Box>
              <Link component={RouterLink} to={slate ? `/slates/${slate}/show` : peopleAt({ bodyId: risk.unitId })} sx={{ whiteSpace: 'nowrap' }}>
                {text('overview.openList')}
                <Box component="span" sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' }}>
                  {risk.unitName}
                </Box>
              </Link>
            </Box>
          );
        })}
      </Box>
    </Section>
  );
}
