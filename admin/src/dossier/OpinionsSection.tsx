import { Box, Button, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { Section } from '../components/Section';
import { civilDay } from '../i18n/dates';
import { text } from '../i18n/text';
import '../i18n/zh-CN/dossier';
import { StandingChip } from '../opinions/StandingChip';
import type { Opinion } from '../providers/casework-commands';
import { useSession } from '../session/session';

function factsOf(opinion: Opinion): string[] {
  const { requestedOn, letterNumber, answeredOn, byName, validUntil, remarks, settledNote, overrideReason } = opinion;
  return [
    requestedOn && text('dossier.askedOn', { day: civilDay(requestedOn) }),
    letterNumber && text('dossier.letter', { number: letterNumber }),
    answeredOn && text('dossier.answeredOn', { day: civilDay(answeredOn) }),
    byName && text('dossier.by', { name: byName }),
    validUntil && text('dossier.validUntil', { day: civilDay(validUntil) }),
    remarks && text('dossier.remarks', { words: remarks }),
    settledNote && text('dossier.settled', { words: settledNote }),
    overrideReason && text('dossier.override', { words: overrideReason }),
  ].filter((fact) => typeof fact === 'string' && fact !== '') as string[];
}

/** What each agency answered about one nominee (通知三（一）1、附件2). */
export function OpinionsSection({ opinions, mayAsk }: { opinions: readonly Opinion[]; mayAsk: boolean }) {
  const { edition, clock } = useSession();
  return (
    <Section
      id="opinions"
      title={text('dossier.section.opinions')}
      aside={
        mayAsk && (
          <Button size="small" component={RouterLink} to="/opinions">
            {text('dossier.toOpinions')}
          </Button>
        )
      }
    >
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {(edition?.materials.opinions ?? []).map(({ id, label }, index) => {
          const opinion = opinions.find(({ agency }) => agency === id);
          return (
            <Box
              component="li"
              key={id}
              sx={{ display: 'grid', gap: 1, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', sm: '160px 120px minmax(0, 1fr)' }, py: 1, borderTop: index === 0 ? 0 : 1, borderColor: 'divider' }}
            >
              <Typography sx={{ fontWeight: 600 }}>{label}</Typography>
              <Box>
                <StandingChip opinion={opinion} today={clock.today} />
              </Box>
              <Typography color="text.secondary" sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}>
                {opinion ? factsOf(opinion).join('，') : ''}
              </Typography>
            </Box>
          );
        })}
      </Box>
    </Section>
  );
}
