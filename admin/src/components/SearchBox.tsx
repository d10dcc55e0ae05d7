import { InputAdornment } from '@mui/material';
import Search from '@mui/icons-material/Search';
import { TextInput } from 'react-admin';

/** The free-text filter of a list; its label says what is searched. */
export function SearchBox({ label }: { label: string }) {
  return (
    <TextInput
      source="q"
      label={label}
      resettable
      type="search"
      sx={{ minWidth: { xs: '100%', sm: 200 } }}
      slotProps={{
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <Search fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
