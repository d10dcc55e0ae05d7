import { Button } from '@mui/material';
import FileDownload from '@mui/icons-material/FileDownloadOutlined';
import { useListContext } from 'react-admin';
import { text } from '../i18n/text';
import '../i18n/zh-CN/workbooks';
import { listWorkbookUrl } from '../documents/records';

/** The whole list with its filters and its order as a spreadsheet. */
export default function ExportLink() {
  const { resource, filter, filterValues, sort } = useListContext();
  return (
    <Button
      component="a"
      href={listWorkbookUrl(resource, { ...filter, ...filterValues }, sort)}
      download
      size="small"
      startIcon={<FileDownload />}
      title={text('workbooks.exportListWhy')}
    >
      {text('workbooks.exportList')}
    </Button>
  );
}
