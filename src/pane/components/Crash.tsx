import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { problemOf } from '../problem.js';

interface CrashState {
  error: unknown;
  crashed: boolean;
}

/** Shows a message in place of what could not be drawn, so that no error leaves the pane white. */
export class Crash extends Component<{ children: ReactNode }, CrashState> {
  override state: CrashState = { error: null, crashed: false };

  static getDerivedStateFromError(error: unknown): CrashState {
    return { error, crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? <Crashed error={this.state.error} /> : this.props.children;
  }
}

function Crashed({ error }: { error: unknown }): ReactNode {
  const { what, advice } = problemOf(error);
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>这一屏显示不出来。</MessageBarTitle>
        <div>{what}</div>
        <div>{advice}</div>
        <div>工作簿里已经写入的内容不受影响。可以先用别的页签，或重新打开窗格。</div>
        <Button size="small" onClick={() => location.reload()}>
          重新打开窗格
        </Button>
      </MessageBarBody>
    </MessageBar>
  );
}
