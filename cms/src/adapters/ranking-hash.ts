/** What a unit decides on: who stands on its list for which award, in which order. Two lists with the same hash say the same. */

/** SQL for the SHA-256 (hex) over the order of the list whose row number `slateKey` names; null for an empty list. */
export const rankingHash = (slateKey: string): string =>
  `(select encode(sha256(convert_to(string_agg(ranked.award || ' ' || ranked.rank || ' ' || person.document_id, E'\\n' order by ranked.award, ranked.rank), 'UTF8')), 'hex')
    from slate_entries ranked join nominees person on person.id = ranked.nominee_id where ranked.slate_id = ${slateKey})`;
