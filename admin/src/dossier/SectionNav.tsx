import { Box, Link } from '@mui/material';
import { text } from '../i18n/text';
import '../i18n/zh-CN/dossier';

export type SectionId = 'verdict' | 'basic' | 'materials' | 'opinions' | 'periods' | 'review' | 'documents' | 'history';

/** Goes to a part of the page, for eyes and for the keyboard. The address is the router's: it stays as it is. */
export function goTo(section: SectionId): void {
  const target = document.getElementById(section);
  if (!target) return;
  target.scrollIntoView();
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/** The parts of a long page in one line that stays in sight. */
export function SectionNav({ sections }: { sections: readonly SectionId[] }) {
  return (
    <Box
      component="nav"
      aria-label={text('dossier.nav')}
      sx={{ position: 'sticky', top: 52, zIndex: 2, bgcolor: 'background.default', display: 'flex', gap: 2.5, overflowX: 'auto', py: 1, mb: 1, borderBottom: 1, borderColor: 'divider', '@media print': { display: 'none' } }}
    >
      {sections.map((section) => (
        <Link
          key={section}
          href={`#${section}`}
          sx={{ whiteSpace: 'nowrap', py: 0.5 }}
          onClick={(event) => {
            event.preventDefault();
            goTo(section);
          }}
        >
          {text(`dossier.section.${section}`)}
        </Link>
      ))}
    </Box>
  );
}
