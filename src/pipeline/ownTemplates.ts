export { loadLetterhead } from '../document/loadLetterhead.js';
export { fingerprintOfTemplates } from '../template/fingerprint.js';
export { faultText } from '../template/lint/faultText.js';
export { normalizeSource } from '../template/normalizeSource.js';
export { openZip, TooLargeError } from '../unzipPackage.js';
export { zipPackage } from '../zipPackage.js';
