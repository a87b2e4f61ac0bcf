import { InputError } from '../../pipeline/hosting.js';

/** A browser gives a file that was saved anew or moved after it was chosen no more: it must be chosen again. */
export async function fileBytes(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new InputError(
      'file',
      '读不到这个文件：选择之后它又保存过，或者已经移走、改名、删去。',
      { file: file.name },
      '浏览器不让网页自己再读改过的文件。请把它重新拖进来，或再选择一次。',
    );
  }
}
