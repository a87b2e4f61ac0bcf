// tsx takes a tsconfig.json's options only for the files that it includes: the pane's, which has JSX, are not among them.
process.env.TSX_TSCONFIG_PATH ??= 'tsconfig.base.json';
