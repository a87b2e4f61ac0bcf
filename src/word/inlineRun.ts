import type { CommentRangeEnd, CommentRangeStart, TextRun } from 'docx';

/** What stands in a line of text. */
export type InlineRun = TextRun | CommentRangeStart | CommentRangeEnd;
