import { useTheme } from '@mui/material/styles';

/** The product's mark. */
export function Emblem({ size = 28 }: { size?: number }) {
  const { tokens } = useTheme();
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" style={{ flex: 'none' }}>
      <rect width="32" height="32" rx="7" fill={tokens.ink} />
      <path d="M16 6l2.9 6.4 7 .7-5.3 4.7 1.6 6.9-6.2-3.6-6.2 3.6 1.6-6.9L6.1 13.1l7-.7z" fill={tokens.onInk} />
    </svg>
  );
}
