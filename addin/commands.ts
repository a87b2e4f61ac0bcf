/** The ribbon's functions that need no pane; Excel runs them in a page of their own, commands.html. */

/** Opens the guide: in the browser where Excel can, otherwise in a window of Excel's. */
function openHelp(): void {
  const guide = new URL('help.html', location.href).href;
  if (Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) {
    Office.context.ui.openBrowserWindow(guide);
  } else {
    Office.context.ui.displayDialogAsync(guide, { height: 80, width: 60, promptBeforeOpen: false });
  }
}

/** Excel greys the button and says that the add-in is at work until it hears that the function has ended. */
function help(event: Office.AddinCommands.Event): void {
  try {
    openHelp();
  } finally {
    event.completed();
  }
}

void Office.onReady(() => Office.actions.associate('help', help));
