import { Button, Tooltip, type ButtonProps } from '@mui/material';

interface Props extends Omit<ButtonProps, 'disabled'> {
  /** Why it cannot be pressed now; empty when it can. */ reason?: string | null;
}

/** A button that, when it cannot be pressed, stays reachable by keyboard and says why. */
export function ReasonedButton({ reason, onClick, children, sx, ...rest }: Props) {
  if (!reason)
    return (
      <Button {...rest} sx={sx} onClick={onClick}>
        {children}
      </Button>
    );
  const off = {
    cursor: 'not-allowed',
    boxShadow: 'none',
    '&, &:hover': { bgcolor: 'action.disabledBackground', color: 'text.secondary', borderColor: 'divider' },
  };
  return (
    <Tooltip title={reason} describeChild>
      <Button
        {...rest}
        aria-disabled="true"
        onClick={(event) => event.preventDefault()}
        sx={[off, ...(Array.isArray(sx) ? sx : [sx])]}
      >
        {children}
      </Button>
    </Tooltip>
  );
}
