import { Box, Typography } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import CheckCircle from '@mui/icons-material/CheckCircle';
import { Section } from '../components/Section';
import { civilDate, monthDay } from '../i18n/dates';
import { text } from '../i18n/text';
import { useEditionRules } from '../nominees/use-edition-rules';
import { useSession } from '../session/session';
import { editionSteps } from './edition-steps';
import { useEditionNotices } from './use-notices';

/** The stages of the edition on one line, with today. */
export function EditionClock() {
  const { edition, clock } = useSession();
  const rules = useEditionRules();
  const { publicity, results } = useEditionNotices();
  const { tokens } = useTheme();
  if (!edition) return null;
  const steps = editionSteps({
    noticeDate: rules?.edition.noticeDate ?? null,
    window: edition.window,
    today: clock.today,
    publicity,
    results,
  });
  return (
    <Section
      title={text('clock.edition')}
      aside={<Typography color="text.secondary">{text('clock.today', { day: civilDate(clock.today) })}</Typography>}
    >
      <Box
        component="ol"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', md: `repeat(${steps.length}, minmax(0, 1fr))` },
        }}
      >
        {steps.map((step, index) => {
          const tone = step.is === 'done' ? tokens.green : step.is === 'now' ? tokens.ink : tokens.line;
          return (
            <Box
              component="li"
              key={step.id}
              aria-current={step.is === 'now' ? 'step' : undefined}
              sx={{ position: 'relative', pl: { xs: 4, md: 0 }, pt: { xs: 0, md: 4 }, pb: { xs: 2, md: 0 }, pr: { md: 2 } }}
            >
              {index < steps.length - 1 && (
                <Box
                  aria-hidden
                  sx={{
                    position: 'absolute',
                    bgcolor: step.is === 'done' ? tokens.green : tokens.line,
                    left: { xs: 10, md: 24 },
                    top: { xs: 24, md: 10 },
                    width: { xs: 2, md: 'calc(100% - 26px)' },
                    height: { xs: 'calc(100% - 26px)', md: 2 },
                  }}
                />
              )}
              <Box
                aria-hidden
                sx={{
                  position: 'absolute',
                  left: 0,
                  top: 0,
                  width: 22,
                  height: 22,
                  borderRadius: '50%',
                  display: 'grid',
                  placeItems: 'center',
                  bgcolor: step.is === 'now' ? tone : tokens.paper,
                  border: step.is === 'done' ? 0 : `2px solid ${tone}`,
                }}
              >
                {step.is === 'done' && <CheckCircle sx={{ fontSize: 22, color: tone }} />}
                {step.is === 'now' && <Box sx={{ width: 8, height: 8, borderRadius: '50%', bgcolor: tokens.onInk }} />}
              </Box>
              <Typography
                sx={{ fontWeight: step.is === 'now' ? 600 : 500 }}
                color={step.is === 'ahead' ? 'text.secondary' : undefined}
              >
                {text(`step.${step.id}`)}
                {step.is === 'now' && (
                  <Box
                    component="span"
                    sx={{ ml: 1, px: 0.75, borderRadius: 1, fontSize: 12, bgcolor: tokens.inkSoft, color: tokens.ink }}
                  >
                    {text('clock.here')}
                  </Box>
                )}
              </Typography>
              <Typography color="text.secondary" className="figures" sx={{ fontSize: 13 }}>
                {step.from
                  ? step.to && step.to !== step.from
                    ? text('clock.range', { from: monthDay(step.from), to: monthDay(step.to) })
                    : monthDay(step.from)
                  : text('clock.unset')}
              </Typography>
            </Box>
          );
        })}
      </Box>
    </Section>
  );
}
