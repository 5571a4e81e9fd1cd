/** One entry of the messages that the host sends to the client. */
export interface HostMessage {
  readonly category: number;
  readonly type: number;
  readonly targetId: string;
  readonly message: string;
}

export const MESSAGE_CATEGORY = { customFunction: 1, event: 65_536 } as const;

/** Excel's event numbers by the name that `_Register…` methods carry. */
export const EVENTS = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  AddedEvent: 13,
  SelectionChangedEvent: 14,
  DeletedEvent: 15,
  CalculatedEvent: 16,
  FormatChangedEvent: 18,
  FormulaChangedEvent: 23,
  ProtectionChangedEvent: 24,
  EventNameChanged: 25,
} as const;

export const TABLE_CHANGED = 101;

/** The target of handlers that are attached to a collection. */
export const WHOLE_WORKBOOK = "Workbook";

/** Which events the add-in listens to, and the way to it. */
export class EventHub {
  private readonly listening = new Map<string, number>();
  private queue: HostMessage[] = [];
  private deliver: ((messages: readonly HostMessage[]) => void) | null = null;

  register(event: number, targetId: string): void {
    const key = `${event} ${targetId}`;
    this.listening.set(key, (this.listening.get(key) ?? 0) + 1);
  }

  unregister(event: number, targetId: string): void {
    const key = `${event} ${targetId}`;
    const count = (this.listening.get(key) ?? 0) - 1;
    if (count > 0) this.listening.set(key, count);
    else this.listening.delete(key);
  }

  /** Tells the handlers of one sheet and those of the whole collection; nobody else. */
  raise(event: number, sheetId: string, args: Readonly<Record<string, unknown>>): void {
    for (const targetId of [sheetId, WHOLE_WORKBOOK]) {
      if (!this.listening.has(`${event} ${targetId}`)) continue;
      this.post({
        category: MESSAGE_CATEGORY.event,
        type: event,
        targetId,
        message: JSON.stringify(args),
      });
    }
  }

  /** Messages leave together, after what is going on now. */
  post(message: HostMessage): void {
    this.queue.push(message);
    if (this.queue.length === 1) setTimeout(() => this.flush(), 0);
  }

  /** A new client: it has no handlers yet. */
  connect(deliver: (messages: readonly HostMessage[]) => void): void {
    this.deliver = deliver;
    this.listening.clear();
    this.queue = [];
  }

  disconnect(): void {
    this.deliver = null;
  }

  private flush(): void {
    const messages = this.queue;
    this.queue = [];
    if (messages.length > 0) this.deliver?.(messages);
  }
}
