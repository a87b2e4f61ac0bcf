/** Ids of the paragraph styles; those of Word's own styles are Word's, so that navigation and numbering know them. */
export const STYLE = {
  body: 'BodyText',
  heading: ['Heading1', 'Heading2', 'Heading3', 'Heading4'],
  title: 'Title',
  caption: 'Caption',
  figure: 'Figure',
  footer: 'Footer',
  note: 'EditorNote',
  classification: 'Classification',
  bulletinName: 'BulletinName',
  issueNumber: 'IssueNumber',
  issuer: 'Issuer',
  tableHead: 'TableHead',
  tableText: 'TableText',
  attachmentLabel: 'AttachmentLabel',
  attachmentTitle: 'AttachmentTitle',
  attachmentList: 'AttachmentList',
  signature: 'SignatureLine',
  imprint: 'Imprint',
  spacer: 'Spacer',
  comment: 'CommentText',
  /** Character styles. */
  light: { green: 'GreenLight', yellow: 'YellowLight', red: 'RedLight' },
} as const;

/** Style of the tables. */
export const TABLE_STYLE = 'BulletinTable';
