import { Stack } from '@mui/material';
import type { Award } from '@domain/rules/schema';
import type { Nominee } from '../providers/records';
import { AwardPanel } from './AwardPanel';
import { RankList } from './RankList';
import type { RankingWork } from './use-ranking';

interface Props {
  work: RankingWork;
  awards: Award[];
  byId: ReadonlyMap<string, Nominee>;
  placesOf(award: string): number | null;
  editable: boolean;
  /** People may be taken off the list here. */
  removable?: boolean;
  showBody?: boolean;
  emptyText(award: Award): string;
}

/** The lists of all awards, one below the other. */
export function RankBoard({ work, awards, byId, placesOf, editable, removable, showBody, emptyText }: Props) {
  return (
    <Stack spacing={2}>
      {awards.map((award) => {
        const ids = work.state.current[award.id] ?? [];
        const acts = work.acts[award.id];
        const places = placesOf(award.id);
        return (
          <AwardPanel key={award.id} award={award} count={ids.length} places={places}>
            <RankList
              award={award.id}
              label={award.label}
              people={ids.flatMap((id) => byId.get(id) ?? [])}
              places={places}
              editable={editable}
              showBody={showBody}
              emptyText={emptyText(award)}
              onMove={acts?.onMove}
              onStep={acts?.onStep}
              onPlace={acts?.onPlace}
              onRemove={removable ? acts?.onRemove : undefined}
            />
          </AwardPanel>
        );
      })}
    </Stack>
  );
}
