/** The process that parses uploaded scans: it may crash, hang or run out of memory and be thrown away without harm. */
import { EvidenceFault } from './evidence-fault';
import type { InspectorAnswer, InspectorQuestion } from './inspection';
import { IMAGE_TYPES } from '../../domain/evidence/evidence-slot';
import { inspectOffice } from './inspect-office';
import { inspectPdf } from './inspect-pdf';
import { inspectPicture } from './inspect-picture';
import { recogniseType } from './recognise-type';

async function answerTo({ bytes, bounds }: InspectorQuestion): Promise<InspectorAnswer> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const type = recogniseType(file, bounds.accepts);
    if (type === 'application/pdf') return { found: await inspectPdf(file, bounds) };
    return { found: IMAGE_TYPES.includes(type) ? await inspectPicture(type, file, bounds) : await inspectOffice(type, file) };
  } catch (error) {
    const fault = error instanceof EvidenceFault ? error : new EvidenceFault('evidence.broken');
    return { fault: { code: fault.code, params: fault.params } };
  }
}

process.on('message', (question: InspectorQuestion) => {
  void answerTo(question).then((answer) => process.send?.(answer));
});
// A server that died leaves nobody behind.
process.on('disconnect', () => process.exit(0));
