import { useState } from 'react';
import { readBagCode } from '@domain/workflow/bag-code';
import { ask } from '@domain/workflow/act';
import type { Issue } from '@domain/rules/issue';
import type { EditionRules, Transition } from '@domain/rules/schema';
import type { Receipt, ReceiptInput } from '../providers/casework-commands';
import type { Slate, SlateEntry } from '../providers/records';
import type { EditionInfo } from '../session/session';

export type Draft = Omit<ReceiptInput, 'version' | 'slateId'>;

/** What a receipt begins with: what was kept, or nothing. */
function draftOf(receipt: Receipt | undefined, receivedBy: string): Draft {
  return {
    handedBy: receipt?.handedBy ?? '',
    receivedBy: receipt?.receivedBy ?? receivedBy,
    copies: receipt?.copies ?? {},
    bags: receipt?.bags ?? [],
    involvesSecrets: receipt?.involvesSecrets ?? null,
    letter: receipt?.letter ?? '',
  };
}

/** A receipt while it is filled in: papers, bags by scanner or by hand, and what the guards of the step would miss. */
export function useReceipt(slate: Slate, entries: SlateEntry[], receipt: Receipt | undefined, edition: EditionInfo, receivedBy: string) {
  const [draft, setDraft] = useState(() => draftOf(receipt, receivedBy));
  const [version, setVersion] = useState(receipt?.registeredAt === null ? receipt.version : undefined);
  const { materials } = edition;
  const required = materials.booklet.filter((part) => part.required).map(({ id }) => id);
  const partsOf = (nomineeId: string) => draft.bags.find((bag) => bag.nomineeId === nomineeId)?.parts ?? [];
  const setParts = (nomineeId: string, parts: string[]) =>
    setDraft((before) => ({
      ...before,
      bags: [...before.bags.filter((bag) => bag.nomineeId !== nomineeId), ...(parts.length > 0 ? [{ nomineeId, parts }] : [])],
    }));

  /** Every bag is there with everything it must hold. */
  function takeAll(): void {
    setDraft((before) => ({
      ...before,
      bags: entries.map(({ nomineeId }) => ({ nomineeId, parts: [...new Set([...required, ...partsOf(nomineeId)])] })),
    }));
  }

  /** Takes a scanned code: the bag is there with everything it must hold; null: not a bag of this list. */
  function scan(code: string): SlateEntry | null {
    const nomineeId = readBagCode(code, edition.number);
    const entry = entries.find((candidate) => candidate.nomineeId === nomineeId) ?? null;
    if (entry && partsOf(entry.nomineeId).length === 0) setParts(entry.nomineeId, required);
    return entry;
  }

  const rules = { materials } as EditionRules;
  const step = { clause: '', label: '' } as Transition;
  const booklets = entries.map(({ nomineeId, nomineeName }) => ({ name: nomineeName ?? '', parts: partsOf(nomineeId) }));
  const missing: Issue[] = [
    ...ask('materials-complete', { rules, 'materials-complete': { copies: draft.copies, booklets } }, step),
    ...ask('declassified', { rules, declassified: { involvesSecrets: draft.involvesSecrets, letter: draft.letter } }, step),
  ];
  const input: ReceiptInput = { slateId: slate.id, ...draft, ...(version === undefined ? {} : { version }) };
  return { draft, setDraft, setVersion, partsOf, setParts, takeAll, scan, missing, input };
}
