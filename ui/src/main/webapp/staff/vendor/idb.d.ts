// The little of it that is used here, for the type checker.
export type IDBPDatabase = any;
export function openDB(
  name: string,
  version: number,
  callbacks: { upgrade?(db: any, before: number): void; blocking?(): void; terminated?(): void },
): Promise<IDBPDatabase>;
