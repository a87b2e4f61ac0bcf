import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Class, Light } from '../../check/report.js';
import { useClips } from '../clips/clipsContext.js';
import { LightMark } from '../components/LightMark.js';
import { useReading } from '../components/useReading.js';
import type { ReadingCore } from '../core.js';
import { Remembered } from '../memory/Remembered.js';
import { useSession } from '../session/session.js';
import { VERSION } from '../version.js';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '4px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: '20px', lineHeight: tokens.lineHeightBase400 },
  words: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '4px 12px', margin: 0, '& dd': { margin: 0 } },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** 帮助: the way in short, what the words mean, and where to read more. */
export function HelpScreen(): ReactNode {
  const styles = useStyles();
  const core = useReading();
  const { host, memory } = useSession();
  const clips = useClips();
  return (
    <>
      <Part title="四步出一期简报">
        <ol className={styles.list}>
          <li>{host.kind === 'excel' ? '打开进度工作簿，窗格会自己读取。' : '选择或拖入进度工作簿。'}</li>
          <li>在“核对”看问题，点一条就到那个单元格；改好后按“重新读取”。</li>
          <li>识别得不对的表、列或目标，在“识别”里改正。</li>
          <li>在“生成”选期次，看预览，再生成 Word 文件；发出后在“台账”标为已印发。</li>
        </ol>
      </Part>
      {clips !== null && (
        <Part title="摘取网页上的动态">
          <ol className={styles.list}>
            <li>打开一篇新闻，点工具栏上的“科技简报”（或按 Alt+Shift+J）；只要一段的，选中它再点，或用右键。</li>
            <li>在“动态”核对标题、日期、来源，选要点条目，改好一句话摘要，点“存入动态”。</li>
            <li>在“生成”里展开“选用网页动态”勾选，就写进那一期；也可以复制成行，粘贴到工作簿的“工作动态”。</li>
          </ol>
        </Part>
      )}
      <Part title="数字从哪来">
        <Text>
          预览里的数字都可以点，会指到它在工作簿里的单元格；算出来的数字，会列出算式和用到的单元格。读不准的数字不会猜，写成“暂无数据”并列为问题。
        </Text>
      </Part>
      {core !== null && <Meanings core={core} />}
      <Part title="会不会外传、会不会改表">
        <ul className={styles.list}>
          <li>工作簿只在这台电脑上读取和计算，不上传，也不联网发送任何内容。</li>
          <li>
            {host.kind === 'excel'
              ? '不经您点按钮，不会写入工作簿；写入的只有问题单元格的标记，和“核对结果”“简报设置”“简报台账”三张表。'
              : '工作簿文件不会被改动；生成的文件由浏览器保存到下载文件夹。'}
          </li>
        </ul>
      </Part>
      {memory !== null && (
        <Part title="记住了什么">
          <Remembered memory={memory} />
        </Part>
      )}
      <Guide />
      <Text size={200} className={styles.quiet}>
        版本 {VERSION}
      </Text>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </section>
  );
}

const CLASS_MEANINGS: Readonly<Record<Class, string>> = {
  exceeded: '已经超过全年目标。',
  met: '已经达到全年目标。',
  ahead: '还没到全年目标，但比时间进度快。',
  'on-pace': '与时间进度相当。',
  behind: '比时间进度慢。',
  undetermined: '缺数据、数据不一致或未到时点，不作判断。',
};

const LIGHT_MEANINGS: Readonly<Record<Light, string>> = {
  green: '达到进度，或只落后一点。',
  yellow: '落后较多。',
  red: '落后很多，或到期还没有完成。',
  none: '无法判定，不亮灯。',
};

function Meanings({ core }: { core: ReadingCore }): ReactNode {
  const styles = useStyles();
  return (
    <Part title="灯和等次">
      <dl className={styles.words}>
        {entriesOf(LIGHT_MEANINGS).map(([light, meaning]) => (
          <Meaning
            key={light}
            word={<LightMark light={light}>{core.LIGHT_NAMES[light]}</LightMark>}
            meaning={meaning}
          />
        ))}
        {entriesOf(CLASS_MEANINGS).map(([name, meaning]) => (
          <Meaning key={name} word={core.CLASS_NAMES[name]} meaning={meaning} />
        ))}
      </dl>
    </Part>
  );
}

function entriesOf<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][];
}

function Meaning({ word, meaning }: { word: ReactNode; meaning: string }): ReactNode {
  return (
    <>
      <dt>{word}</dt>
      <dd>{meaning}</dd>
    </>
  );
}

/** The whole guide is a page beside this one; Excel shows it in the ordinary browser, where there is room. */
function Guide(): ReactNode {
  const { host } = useSession();
  const address = new URL('help.html', location.href).href;
  return (
    <Part title="更多说明">
      <Link
        href={address}
        target="_blank"
        rel="noreferrer"
        onClick={(event) => {
          if (host.kind === 'excel' && host.openInBrowser(address)) event.preventDefault();
        }}
      >
        打开使用手册
      </Link>
    </Part>
  );
}
