/** A state as icon and word, never as colour alone. */
export type ChipState = 'running' | 'coming' | 'done';

const ICONS: Record<ChipState, React.ReactNode> = {
  running: <><circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" /><path d="M8 4.5V8l2.5 1.5" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" /></>,
  coming: <><rect x="2" y="3" width="12" height="11" rx="1.5" fill="none" stroke="currentColor" strokeWidth="1.5" /><path d="M2 6.5h12M5.5 1.5v3M10.5 1.5v3" fill="none" stroke="currentColor" strokeWidth="1.5" /></>,
  done: <path d="M2.5 8.5l3.5 3.5 7.5-8" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" />,
};

/** The chip. */
export function Chip({ state, children }: { state: ChipState; children: React.ReactNode }) {
  return (
    <span className={`chip ${state}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">{ICONS[state]}</svg>
      {children}
    </span>
  );
}
