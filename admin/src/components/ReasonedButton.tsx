import { Button, Tooltip, type ButtonProps } from '@mui/material';
import { useId } from 'react';

interface Props extends Omit<ButtonProps, 'disabled'> { /** Why it cannot be pressed now; empty when it can. */ reason?: string | null }

/** A button that, when it cannot be pressed, stays reachable by keyboard and says why. */
export function ReasonedButton({ reason, onClick, children, sx, ...rest }: Props) {
  const id = useId();
  if (!reason) return <Button {...rest} sx={sx} onClick={onClick}>{children}</Button>;
  return (
    <Tooltip title={reason}>
      <span>
        <Button {...rest} aria-disabled="true" aria-describedby={id} onClick={(event) => event.preventDefault()}
          sx={[{ cursor: 'not-allowed', boxShadow: 'none', '&, &:hover': { bgcolor: 'action.disabledBackground', color: 'text.secondary', borderColor: 'divider' } }, ...(Array.isArray(sx) ? sx : [sx])]}>
          {children}
        </Button>
        <span id={id} hidden>{reason}</span>
      </span>
    </Tooltip>
  );
}
