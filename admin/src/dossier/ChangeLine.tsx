import { Box, Typography } from '@mui/material';
import { text } from '../i18n/text';
import '../i18n/zh-CN/dossier';
import { changeLabel, changeValue, type ChangeWords } from './change-words';
import type { DossierChange } from './records';
import { trimmedDiff } from './trimmed-diff';

/** Texts longer than this are told by what differs in them. */
const LONG = 24;

/** One field as it was and as it is. What was taken out is struck through, what came in underlined: never told by colour alone. */
export function ChangeLine({ change: { field, before, after }, words }: { change: DossierChange; words: ChangeWords }) {
  const was = changeValue(field, before, words);
  const is = changeValue(field, after, words);
  const long = was !== '' && is !== '' && Math.max(was.length, is.length) > LONG;
  const { head, removed, added, tail } = long ? trimmedDiff(was, is) : { head: '', removed: was, added: is, tail: '' };
  return (
    <Typography component="li" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, '& del, & ins': { textDecorationThickness: 1 } }}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {changeLabel(field)}
      </Box>
      <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {head}
        {removed !== '' && (
          <Box component="del" aria-label={`${text('dossier.removedText')}：${removed}`} sx={{ color: 'text.secondary' }}>
            {removed}
          </Box>
        )}
        {!long && was !== '' && ' → '}
        {added !== '' && (
          <Box component="ins" aria-label={`${text('dossier.addedText')}：${added}`} sx={{ bgcolor: 'action.selected', textDecorationColor: 'currentcolor', textUnderlineOffset: 3 }}>
            {added}
          </Box>
        )}
        {!long && is === '' && text('dossier.empty')}
        {tail}
        {long && (
          <Typography component="span" variant="caption" color="text.secondary" sx={{ ml: 1 }}>
            {text('dossier.more', { before: [...was].length, after: [...is].length })}
          </Typography>
        )}
      </Box>
    </Typography>
  );
}
