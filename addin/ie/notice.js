/* global document, location */
// For browsers that the pane cannot run in, Internet Explorer 11 above all: in ECMAScript 5, so that they can read it.
// It stands in the page before the pane's own script, which is a module and so waits for the page.
(function () {
  function missing() {
    return (
      Boolean(document.documentMode) ||
      typeof Object.hasOwn !== 'function' ||
      typeof String.prototype.toWellFormed !== 'function' ||
      typeof Intl !== 'object' ||
      typeof Intl.Segmenter !== 'function'
    );
  }

  if (!missing()) return;
  var pane = document.getElementById('pane');
  var notice = document.getElementById('notice');
  // What Office adds to the address is of no use in a browser.
  var address = location.href.replace(/[?#].*$/, '');
  if (pane !== null) pane.parentNode.removeChild(pane);
  document.getElementById('address').value = address;
  document.getElementById('browser').href = address;
  notice.removeAttribute('hidden');
})();
