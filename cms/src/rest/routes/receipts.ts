/** Routes of the counter. */
import { registerReceipt } from '../../commands/register-receipt';
import { saveReceipt } from '../../commands/save-receipt';
import { acting, reading, type RestRoute } from '../route';

export const receiptRoutes: readonly RestRoute[] = [
  ...reading('receipts'),
  acting('POST', '/receipts', saveReceipt, 'receipts'),
  acting('POST', '/receipts/register', registerReceipt, 'receipts'),
];
