/** Texts of topics that few people open: each comes with the pages that show it, and is added here as they load. */
const late: Record<string, unknown> = {};

/** Adds the texts of topics, by their first key. */
export function addTexts(texts: Readonly<Record<string, unknown>>): void {
  Object.assign(late, texts);
}

/** Every topic that was added so far. */
export function addedTexts(): Readonly<Record<string, unknown>> {
  return late;
}

/** What was added under a first key. */
export function lateTexts(topic: string): unknown {
  return late[topic];
}
