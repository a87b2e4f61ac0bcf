/** A part of a document as an editor calls it; 批注 where the text has lost the comment's place, 文件内部 where no text is. */
export type StoryName = '正文' | '页眉' | '页脚' | '脚注' | '尾注' | '批注' | '图表' | '文件内部';

/** Where in a document something stands, as an editor would look for it. */
export interface Place {
  story: StoryName;
  /** Text of the heading above it, without its number; null where there is none. */
  heading: string | null;
  /** The words around it, of its paragraph or of its row of a table; empty where it has none. */
  around: string;
}

/** What a tracked change did. */
export type Change = 'inserted' | 'deleted' | 'moved-away' | 'moved-here' | 'formatted';

/** Something that should not leave the building, and that only a person can settle. */
export type Leftover = { place: Place } &
  /** 暂无数据. */
  (
    | { kind: 'missing' }
    /** A comment that is not marked as resolved. */
    | { kind: 'comment'; author: string; text: string }
    /** A tracked change that is neither accepted nor rejected; `text` is empty where it touches no words. */
    | { kind: 'revision'; change: Change; author: string; text: string }
    /** Text that is there but not shown. */
    | { kind: 'hidden'; text: string }
    /** A content control that nobody filled in: its prompt would be printed. */
    | { kind: 'placeholder'; text: string }
    /** A whole file inside the document: anyone can open it. `sheets` is null for what is no workbook. */
    | { kind: 'embedded'; sheets: number | null }
    /** A link to a file of this computer or network, or a field that reads one. */
    | { kind: 'link'; target: string }
    /** The name of the workbook that the document was drafted from. */
    | { kind: 'workbook'; name: string }
  );
