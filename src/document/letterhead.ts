/** 报头报尾: names, lists and fonts of one bureau, from templates/letterhead.yaml. */
export interface Letterhead {
  /** The bureau, as it signs: 某市科学技术局. */
  bureau: string;
  /** Name of the bulletin, without 《》. */
  bulletinName: string;
  /** Who edits and issues it, under the name at the left. */
  issuingOffice: string;
  /** 密级 or 内部资料, null for none. */
  classification: string | null;
  /** 报：…; each of the three lists is empty where there is nobody. */
  reportTo: readonly string[];
  /** 送：… */
  sendTo: readonly string[];
  /** 发：… */
  issueTo: readonly string[];
  /** 共印…份, null for none. */
  copies: number | null;
  /** 编辑, 审核, 签发 of every issue; each null for nobody, or where each issue names its own. */
  editor: string | null;
  reviewer: string | null;
  signer: string | null;
  fonts: {
    /** 小标宋, for name and title. */
    title: string;
    /** 仿宋, for the body. */
    body: string;
    /** 黑体, level 1. */
    heading1: string;
    /** 楷体, level 2. */
    heading2: string;
    /** 宋体, page numbers. */
    pageNumber: string;
    /** Latin letters and digits. */
    latin: string;
  };
  /** Six hexadecimal digits, of the name and the line under it. */
  red: string;
  /** Six hexadecimal digits each; different in grey print too. */
  colors: {
    /** Bars of charts: on pace, or a value. */
    bars: string;
    /** Bars of what is behind. */
    behind: string;
    /** Lines of charts. */
    line: string;
    /** Marks of the lights. */
    green: string;
    yellow: string;
    red: string;
  };
}
