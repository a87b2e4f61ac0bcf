import assert from 'node:assert/strict';
import { assertAccessible } from '../pane/axe.js';
import { expectedPages, formOf, servedPages, take } from './clipPages.js';
import { extensionBrowser } from './openExtension.js';
import { inSidePanel } from './sidePanel.js';

const FORM = '整理摘到的网页';

describe('taking a page', function () {
  this.timeout(120_000);
  const browser = extensionBrowser();
  const site = servedPages();
  beforeEach(() => browser().forget());

  it('shows the form in the side panel that the same click opens', async () => {
    const page = await take(browser(), `${site().origin}/gov-standard.html`);
    const { context, origin } = browser();
    const headline = await inSidePanel(
      context.browser(),
      origin,
      `document.querySelector('form[aria-label="${FORM}"] input')?.value ?? ''`,
    );
    assert.equal(headline, expectedPages['gov-standard.html']?.headline);
    await page.close();
  });

  for (const [name, expected] of Object.entries(expectedPages)) {
    it(`reads ${name} as a person does`, async () => {
      const pane = await browser().openPane('clips');
      await pane.getByText('还没有摘过网页').waitFor();
      const page = await take(browser(), `${site().origin}/${name}`);
      await pane.getByRole('form', { name: FORM }).waitFor();
      const form = await formOf(pane);
      if (expected.noArticle === true) {
        assert.equal(form.text, '');
        await pane.getByText('没有认出正文').waitFor();
      } else {
        const { headline, date, source } = expected;
        assert.deepEqual(
          { headline: form.headline, date: form.date, source: form.source },
          { headline, date: date ?? '', source: source ?? '' },
        );
        assert.equal(form.text.slice(0, expected.begins?.length), expected.begins);
        assert.equal(form.text.slice(-(expected.ends?.length ?? 0)), expected.ends);
        for (const words of expected.without ?? []) assert.ok(!form.text.includes(words), words);
      }
      await page.close();
      await pane.close();
    });
  }

  it('has no word of why nothing was taken where the button was clicked on the browser’s own page', async () => {
    const pane = await browser().openPane('clips');
    await pane.getByText('还没有摘过网页').waitFor();
    await assertAccessible(pane, 'no clips');
    await pane.close();
  });
});
