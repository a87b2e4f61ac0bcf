import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  Tab,
  TabList,
  tokens,
  webLightTheme,
} from '@fluentui/react-components';
import { useCallback, useEffect, useEffectEvent, useRef, useState, type ReactNode, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { Captured, ListenForCaptured, Refused } from './clips/captured.js';
import type { ClipKeeper } from './clips/clipKeeper.js';
import { useClips } from './clips/clipsContext.js';
import { ClipsProvider } from './clips/ClipsProvider.js';
import { PendingBadge } from './clips/PendingBadge.js';
import { RefusedBar } from './clips/RefusedBar.js';
import { CellExcerpt } from './components/CellExcerpt.js';
import { Crash } from './components/Crash.js';
import { ProblemBar } from './components/ProblemBar.js';
import type { Host } from './host.js';
import type { Memory } from './memory/memory.js';
import { MemoryNotices } from './memory/MemoryNotices.js';
import { CheckScreen } from './screens/CheckScreen.js';
import { ClipsScreen } from './screens/ClipsScreen.js';
import { DraftScreen } from './screens/DraftScreen.js';
import { HelpScreen } from './screens/HelpScreen.js';
import { LedgerScreen } from './screens/LedgerScreen.js';
import { MappingScreen } from './screens/MappingScreen.js';
import { TemplatesScreen } from './screens/TemplatesScreen.js';
import { SCREEN_NAMES, SCREEN_TITLES, type Screen } from './screens.js';
import { useSession } from './session/session.js';
import { SessionProvider } from './session/SessionProvider.js';
import { DropGuard } from './start/DropGuard.js';
import { AskDay } from './start/AskDay.js';
import { LastWorkbookLine } from './start/LastWorkbookLine.js';
import { OpenFile } from './start/OpenFile.js';
import { Waiting } from './start/Waiting.js';
import { WorkbookBar } from './start/WorkbookBar.js';
import { TaskBar } from './task/TaskBar.js';
import type { LoadTemplateFolder, LoadYear } from './year.js';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '0 8px',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px', flexGrow: 1 },
});

/** What the keyboard goes to must not end up under the head. */
const usePageStyles = makeStaticStyles({ html: { scrollPaddingTop: '48px' } });

/** What the pane is opened with. */
export interface PaneProps {
  host: Host;
  loadYear: LoadYear;
  loadTemplateFolder: LoadTemplateFolder;
  /** Where what was done is remembered from one opening to the next; nowhere if not given. */
  memory?: Memory;
  /** Where clips of web pages are kept, and what tells of those that are taken; none are if not given. */
  clips?: { keeper: ClipKeeper; listen: ListenForCaptured };
  /** The screen that the ribbon's button asked for. */
  screen: Screen;
}

/** The task pane, in Excel, in a browser tab, or in a browser's side panel. */
export function Pane({ host, loadYear, loadTemplateFolder, memory, clips, screen }: PaneProps): ReactNode {
  return (
    <FluentProvider theme={webLightTheme}>
      <Crash>
        <SessionProvider
          host={host}
          loadYear={loadYear}
          loadTemplateFolder={loadTemplateFolder}
          memory={memory ?? null}
        >
          <ClipsProvider keeper={clips?.keeper ?? null}>
            <Screens first={screen} listen={clips?.listen ?? null} />
          </ClipsProvider>
        </SessionProvider>
      </Crash>
    </FluentProvider>
  );
}

/** The tabs; 动态 where clips are kept. 总结, which the ribbon can ask for, and 模板 belong to 生成. */
const TABS: readonly Screen[] = ['check', 'mapping', 'clips', 'draft', 'ledger', 'help'];

function Screens({ first, listen }: { first: Screen; listen: ListenForCaptured | null }): ReactNode {
  usePageStyles();
  const styles = useStyles();
  const clips = useClips();
  const [screen, setScreen] = useState(first === 'clips' && clips === null ? 'check' : first);
  const { heading, onScreen } = useHeadingFocus(setScreen);
  const [refused, setRefused] = useState<Refused | null>(null);
  const tabs = TABS.filter((tab) => tab !== 'clips' || clips !== null);
  const onCaptured = useEffectEvent(({ taken, refused: why }: Captured) => {
    setRefused(why);
    if (taken === null) return;
    clips?.refresh();
    onScreen('clips');
  });
  useEffect(() => listen?.((captured) => onCaptured(captured)), [listen]);
  useEffect(() => {
    document.title = `${SCREEN_NAMES[screen]} · 科技简报`;
  }, [screen]);
  return (
    <div className={styles.pane}>
      <header className={styles.head}>
        <TabList
          size="small"
          selectedValue={tabs.includes(screen) ? screen : 'draft'}
          onTabSelect={(_, { value }) => onScreen(tabs.find((tab) => tab === value) ?? 'check')}
          aria-label="科技简报"
        >
          {tabs.map((tab) => (
            <Tab key={tab} value={tab}>
              {SCREEN_NAMES[tab]}
              {tab === 'clips' && <PendingBadge count={clips?.pending.length ?? 0} />}
            </Tab>
          ))}
        </TabList>
      </header>
      <main className={styles.body}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {SCREEN_TITLES[screen]}
        </h1>
        {refused !== null && <RefusedBar refused={refused} onClose={() => setRefused(null)} />}
        <Start screen={screen} />
        <Crash key={screen}>
          <Shown screen={screen} onScreen={onScreen} />
        </Crash>
        <CellExcerpt />
      </main>
    </div>
  );
}

/** After a change of screens the keyboard and the screen reader go on from its heading. */
function useHeadingFocus(setScreen: (screen: Screen) => void): {
  heading: RefObject<HTMLHeadingElement | null>;
  onScreen: (screen: Screen) => void;
} {
  const heading = useRef<HTMLHeadingElement>(null);
  const onScreen = useCallback(
    (screen: Screen) => {
      flushSync(() => setScreen(screen));
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    },
    [setScreen],
  );
  return { heading, onScreen };
}

/** What stands above every screen: which workbook it is about, how its reading goes, and what went wrong in it. */
function Start({ screen }: { screen: Screen }): ReactNode {
  const { host, error, task } = useSession();
  // Files that are dropped there are templates.
  if (screen === 'templates') return null;
  // They are about no workbook.
  const isApart = screen === 'help' || screen === 'clips';
  return (
    <>
      {host.kind === 'browser' ? <OpenFile shown={!isApart} why={host.why} /> : <DropGuard />}
      {!isApart && <WorkbookBar />}
      {!isApart && <LastWorkbookLine />}
      {!isApart && <MemoryNotices />}
      <TaskBar task={task} />
      {!isApart && error !== null && <ProblemBar error={error} />}
      {!isApart && <AskDay />}
    </>
  );
}

function Shown({ screen, onScreen }: { screen: Screen; onScreen: (screen: Screen) => void }): ReactNode {
  const { opened, unread } = useSession();
  if (screen === 'help') return <HelpScreen />;
  if (screen === 'clips') return <ClipsScreen />;
  if (screen === 'templates') return <TemplatesScreen onBack={() => onScreen('draft')} />;
  if (screen === 'mapping' && (opened !== null || unread !== null)) return <MappingScreen />;
  if (opened === null) return <Waiting />;
  if (screen === 'check') return <CheckScreen onMapping={() => onScreen('mapping')} />;
  if (screen === 'ledger') return <LedgerScreen />;
  return (
    <DraftScreen
      key={screen}
      summary={screen === 'summary'}
      onLedger={() => onScreen('ledger')}
      onTemplates={() => onScreen('templates')}
    />
  );
}
