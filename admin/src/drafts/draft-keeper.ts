/**
 * Keeps what a form holds with the server while it is being filled in: some time after the last keystroke, one request
 * at a time, again and again until it is there. Nothing of it is ever stored in the browser.
 */
export type DraftState =
  | { kind: 'idle' }
  /** Changed, not yet kept. */
  | { kind: 'waiting' }
  | { kind: 'kept'; at: string }
  /** The server could not be reached; it is tried again. */
  | { kind: 'failing' };

interface Parts {
  keep(values: object): Promise<{ savedAt: string }>;
  drop(): Promise<void>;
  quietMs?: number;
  retryMs?: number;
}

export class DraftKeeper {
  private state: DraftState = { kind: 'idle' };
  private latest: object | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly parts: Parts) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };
  readonly current = (): DraftState => this.state;

  /** The form changed; `values` is what would be lost. */
  changed(values: object): void {
    this.latest = values;
    if (this.state.kind !== 'failing') this.tell({ kind: 'waiting' });
    this.later(this.parts.quietMs ?? 1_500);
  }

  /** Keeps what is waiting at once: the page is being left. */
  flush(): void {
    clearTimeout(this.timer);
    void this.send();
  }

  /** The form was saved or thrown away: what was kept is forgotten, after whatever is still on its way. */
  async drop(): Promise<void> {
    clearTimeout(this.timer);
    this.latest = null;
    await this.running;
    await this.parts.drop().catch(() => undefined);
    this.tell({ kind: 'idle' });
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), ms);
  }

  private send(): Promise<void> {
    return (this.running ??= this.sendLatest().finally(() => {
      this.running = null;
    }));
  }

  private async sendLatest(): Promise<void> {
    while (this.latest !== null) {
      const values = this.latest;
      try {
        const { savedAt } = await this.parts.keep(values);
        if (this.latest === values) {
          this.latest = null;
          this.tell({ kind: 'kept', at: savedAt });
        }
      } catch {
        if (this.latest === null) return;
        this.tell({ kind: 'failing' });
        this.later(this.parts.retryMs ?? 5_000);
        return;
      }
    }
  }

  private tell(state: DraftState): void {
    this.state = state;
    this.listeners.forEach((listener) => listener());
  }
}
