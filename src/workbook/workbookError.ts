import { InputError } from '../inputError.js';

const formats = '.xlsx、.xlsm、.xls、.et、.ods或.csv';

/** @param what what the file is instead, such as `PDF文件`; null where nobody knows */
export function notAWorkbook(file: string, what: string | null): InputError {
  return new InputError(
    'not-a-workbook',
    what === null ? '这不是工作簿。' : `这是${what}，不是工作簿。`,
    { file },
    `请选择填报进展的表格文件（${formats}）。`,
  );
}

/** A web page or XML under a workbook's name, as some systems export. */
export function markupNotWorkbook(file: string): InputError {
  return new InputError(
    'not-a-workbook',
    '这是网页或XML文件，只是用了表格的扩展名。',
    { file },
    '请用Excel或WPS打开它，另存为.xlsx后再试。',
  );
}

/** Excel 95 and before. */
export function tooOld(file: string): InputError {
  return new InputError(
    'not-a-workbook',
    '这是Excel 95或更早的旧格式，无法可靠读取其中的汉字；也可能文件已损坏。',
    { file },
    '请用Excel或WPS打开它，另存为.xlsx后再试。',
  );
}

/** @param what one sentence that says what is wrong with the file */
export function damagedWorkbook(file: string, what: string, sheet?: string): InputError {
  return new InputError(
    'damaged-workbook',
    what,
    sheet === undefined ? { file } : { file, sheet },
    '请重新下载或拷贝原文件；若仍不行，用Excel或WPS打开并修复，另存为.xlsx后再试。',
  );
}

export function passwordProtected(file: string): InputError {
  return new InputError(
    'password',
    '工作簿设有打开密码，无法读取。',
    { file },
    '请在Excel或WPS中输入密码打开，取消打开密码后另存，再试一次。',
  );
}

/** A file or a sheet beyond all measure, such as a zip bomb. */
export function tooLarge(file: string, sheet?: string): InputError {
  return new InputError(
    'file',
    sheet === undefined ? '工作簿展开后过大，无法读取。' : '工作表占用的区域过大，无法读取。',
    sheet === undefined ? { file } : { file, sheet },
    '请删去多余的行列和工作表，另存为新的.xlsx文件后再试。',
  );
}

export function emptyFile(file: string): InputError {
  return new InputError('empty-workbook', '文件是空的（0字节）。', { file }, '请重新下载或拷贝原文件。');
}

export function emptyWorkbook(file: string): InputError {
  return new InputError(
    'empty-workbook',
    '工作簿里没有任何内容。',
    { file },
    '请确认选对了文件，并在填好进展、保存之后再试。',
  );
}
