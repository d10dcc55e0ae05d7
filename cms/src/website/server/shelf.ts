/**
 * What is published, as this process knows it. Asks for the revision when a request comes and the last
 * answer is older than half a second, so other processes' publications and withdrawals appear within that;
 * requests in between cost no statement. While the database is away, what is known stays readable.
 */
import { readPublicationModel } from '../read-model';
import type { PublicationModel } from '../models';
import type { PublicationRow, PublicationSource } from './publication-source';

/** How long an answer about the revision is good, in milliseconds. */
export const FRESH_MS = 500;

/** A publication that the public may see at this instant, or the fact that it was withdrawn. */
export type Shelved = { row: PublicationRow; model: PublicationModel } | 'withdrawn' | 'unreadable';

interface ShelfOptions {
  source: PublicationSource;
  /** The programme's time. */
  now: () => Date;
  /** Reports what could not be read. */
  report: (message: string, error?: unknown) => void;
  /** Monotonic milliseconds. */
  elapsed?: () => number;
}

/** The shelf of one process. */
export class Shelf {
  private byPath = new Map<string, PublicationRow[]>();
  private revision: string | null = null;
  /** When each publication is due, in order. */
  private instants: number[] = [];
  private askedAt = -Infinity;
  private asking: Promise<void> | null = null;
  /** The last question failed; said once per failure, not per request. */
  private stale = false;
  private readonly models = new Map<string, PublicationModel | null>();
  private readonly elapsed: () => number;

  constructor(private readonly options: ShelfOptions) {
    this.elapsed = options.elapsed ?? (() => performance.now());
  }

  /** Brings the shelf up to date; throws only when nothing was ever learnt. */
  async refresh(): Promise<void> {
    if (this.revision !== null && this.elapsed() - this.askedAt < FRESH_MS) return;
    this.asking ??= this.ask().finally(() => {
      this.asking = null;
    });
    await this.asking;
  }

  private async ask(): Promise<void> {
    const { source, report } = this.options;
    try {
      const revision = await source.revision();
      if (revision !== this.revision) {
        const rows = await source.list();
        this.byPath = groupByPath(rows);
        this.instants = rows.map(({ publishAt }) => publishAt).sort((a, b) => a - b);
        const known = new Set(rows.map(modelKey));
        for (const key of this.models.keys()) if (!known.has(key)) this.models.delete(key);
        this.revision = revision;
      }
    } catch (error) {
      if (this.revision === null) throw error;
      if (!this.stale) report('公开信息未能更新，仍按已知内容显示', error);
      this.stale = true;
      this.askedAt = this.elapsed();
      return;
    }
    this.stale = false;
    this.askedAt = this.elapsed();
  }

  /** Differs whenever something else is visible: a publication came, went or became due. */
  epoch(): string {
    const now = this.options.now().getTime();
    let due = 0;
    let end = this.instants.length;
    while (due < end) {
      const middle = (due + end) >> 1;
      if (this.instants[middle]! <= now) due = middle + 1;
      else end = middle;
    }
    return `${this.revision} ${due}`;
  }

  /** Addresses that are known, due or not. */
  get size(): number {
    return this.byPath.size;
  }

  /** The row that stands at a path now: the newest version whose instant has come. */
  private standing(path: string): PublicationRow | null {
    const now = this.options.now().getTime();
    return this.byPath.get(path)?.find((row) => row.publishAt <= now) ?? null;
  }

  /** Whether a page stands at this path now, withdrawn or not. */
  has(path: string): boolean {
    return this.standing(path) !== null;
  }

  /** What stands at a path now; null when nothing does. */
  async at(path: string): Promise<Shelved | null> {
    const row = this.standing(path);
    if (!row) return null;
    if (row.withdrawn) return 'withdrawn';
    await this.load([row]);
    const model = this.models.get(modelKey(row));
    return model ? { row, model } : 'unreadable';
  }

  /** Everything the public may see now, in no order. */
  async visible(): Promise<{ row: PublicationRow; model: PublicationModel }[]> {
    const rows = [...this.byPath.keys()].map((path) => this.standing(path)).filter((row) => row !== null && !row.withdrawn) as PublicationRow[];
    await this.load(rows);
    return rows.flatMap((row) => {
      const model = this.models.get(modelKey(row));
      return model ? [{ row, model }] : [];
    });
  }

  private async load(rows: PublicationRow[]): Promise<void> {
    const wanted = rows.filter((row) => !this.models.has(modelKey(row)));
    if (wanted.length === 0) return;
    const stored = await this.options.source.models(wanted.map((row) => row.id));
    for (const row of wanted) {
      const model = readPublicationModel(stored.get(row.id));
      if (!model) this.options.report(`公开信息 ${row.id}（${row.path}）的内容不完整，不予显示`);
      this.models.set(modelKey(row), model);
    }
  }
}

const modelKey = (row: PublicationRow): string => `${row.id} ${row.modelHash}`;

/** Rows by path, the newest version first. */
function groupByPath(rows: PublicationRow[]): Map<string, PublicationRow[]> {
  const byPath = new Map<string, PublicationRow[]>();
  for (const row of [...rows].sort((a, b) => b.version - a.version || b.publishAt - a.publishAt)) {
    const rowsThere = byPath.get(row.path);
    if (rowsThere) rowsThere.push(row);
    else byPath.set(row.path, [row]);
  }
  return byPath;
}
