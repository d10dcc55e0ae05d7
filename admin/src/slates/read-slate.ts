import type { DataProvider } from 'react-admin';
import type { Nominee, Slate, SlateEntry } from '../providers/records';

/** One person's place on a list, without the person. */
export interface Place {
  id: string;
  award: string;
  rank: number;
  inversionReason: string | null;
}

/** Why people stand before others whom a lower unit had placed higher, by id of the nominee. */
export type Reasons = Readonly<Record<string, string>>;

const whole = { page: 1, perPage: 1000 };

/** Everybody's place on a list, in rank order. */
export async function readPlaces(dataProvider: DataProvider, slateId: string): Promise<Place[]> {
  const { data } = await dataProvider.getList<SlateEntry>('slate-entries', {
    filter: { slateId },
    sort: { field: 'rank', order: 'ASC' },
    pagination: whole,
  });
  return data.map(({ nomineeId, award, rank, inversionReason }) => ({ id: nomineeId, award, rank, inversionReason }));
}

/** A list and everybody on it, whole, in rank order. */
export async function readSlate(dataProvider: DataProvider, id: string): Promise<{ slate: Slate; people: Nominee[]; reasons: Reasons }> {
  const [{ data: slate }, places] = await Promise.all([
    dataProvider.getOne<Slate>('slates', { id }),
    readPlaces(dataProvider, id),
  ]);
  const { data: nominees } =
    places.length === 0
      ? { data: [] }
      : await dataProvider.getMany<Nominee>('nominees', { ids: places.map((place) => place.id) });
  const byId = new Map(nominees.map((nominee) => [nominee.id, nominee]));
  const people = places.flatMap(({ id: nomineeId, award, rank }) => {
    const nominee = byId.get(nomineeId);
    return nominee ? [{ ...nominee, award, rank }] : [];
  });
  const reasons = Object.fromEntries(places.flatMap((place) => (place.inversionReason ? [[place.id, place.inversionReason]] : [])));
  return { slate, people, reasons };
}
