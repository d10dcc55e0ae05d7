import type { Client } from 'pg';
import type { EvidenceStore } from '../evidence-store';

interface Logger {
  warn(message: string): void;
}

/** At each start: removes what no row names, and says which files rows name are not there. Lost files stop nothing. */
export async function sweepEvidence(client: Client, store: EvidenceStore, log: Logger): Promise<void> {
  const { rows } = await client.query<{ storage_key: string }>('select storage_key from evidences union all select storage_key from issued_documents');
  const { lost } = await store.sweep(new Set(rows.map(({ storage_key }) => storage_key)));
  if (lost.length > 0) log.warn(`附件文件夹中缺少 ${lost.length} 个已登记的文件，请从备份恢复：${lost.slice(0, 5).join('、')}${lost.length > 5 ? ' 等' : ''}。`);
}
