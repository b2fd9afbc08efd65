/* Styles of the limit lists. */
export const rowHeight = 52;
export const pageSize = 50;
export const colors = ['#e3ecfb', '#fbe6e3', '#e3f5e8', '#f6efdc', '#eee6fa', '#fae6f2'];
export const date = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
export const styles = `
  table{inline-size:100%;border-collapse:collapse;table-layout:fixed;font:14px sans-serif}
  th:first-child,th:last-child{inline-size:24px}
  th:nth-child(2){inline-size:30%}
  td{block-size:51px;padding:0 10px;border-block-end:1px solid #ddd;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
  .spacer td{padding:0;border:0}
  .avatar{display:inline-grid;place-items:center;inline-size:32px;block-size:32px;border-radius:50%;margin-inline-end:10px}
`;
