/** Which template draws which model. */
import type { FormModel } from '../../domain/forms/form-model';
import type { OverviewReport } from '../../domain/forms/overview-report';
import type { Sheet } from '../sheet/sheet';
import type { Typesetter } from '../text/typesetter';
import { drawApprovalForm } from './approval-form';
import { drawBagCover } from './bag-cover';
import { drawBooklet, drawBookletFrames } from './booklet';
import { drawCertificate } from './certificate';
import { drawListForm } from './list-form';
import { drawOfficialText } from './official-text';
import { drawOpinionForm } from './opinion-form';

/** The sheets of any model. */
export function drawForm(model: Exclude<FormModel, OverviewReport>, type: Typesetter): Sheet[] {
  switch (model.kind) {
    case 'approval-form':
      return drawApprovalForm(model, type);
    case 'bag-cover':
      return drawBagCover(model, type);
    case 'booklet':
      return drawBooklet(model, type);
    case 'booklet-frames':
      return drawBookletFrames(model, type);
    case 'certificate':
      return drawCertificate(model, type);
    case 'list-form':
      return drawListForm(model, type);
    case 'official-text':
      return drawOfficialText(model, type);
    case 'opinion-form':
      return drawOpinionForm(model, type);
  }
}
