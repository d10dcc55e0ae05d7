/** What a step does besides changing the state, in words. */
import type { StepEffect } from '../schema';

export const effectLabels: Record<StepEffect, string> = {
  'take-places': '占用名额',
  'release-places': '退还名额',
  'block-place': '冻结名额，不得递补',
  'recover-certificate': '收回证书',
  'recover-bonus': '收回奖金',
};
