import type { IsoDate } from '../plan/period.js';
import type { Found } from './found.js';
import { dateOfPage } from './pageDate.js';
import { headlineOfPage } from './pageHeadline.js';
import { sourceOfPage } from './pageSource.js';
import type { PageWords } from './pageWords.js';

/** What a page says of its article; null where it says nothing, or two things that may both be meant. */
export interface PageFacts {
  headline: Found<string> | null;
  date: Found<IsoDate> | null;
  /** 来源: who published it. */
  source: Found<string> | null;
}

/** Reads headline, day and source of an article from the words of its page. Never a guess: what is not said is null. */
export function pageFacts(page: PageWords): PageFacts {
  return { headline: headlineOfPage(page), date: dateOfPage(page), source: sourceOfPage(page) };
}
