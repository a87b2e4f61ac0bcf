import { useCallback, type ReactNode } from 'react';
import { Loaded } from '../components/Loaded.js';
import { useSession } from '../session/session.js';

/** 模板: which templates documents are made with; a person may bring own ones. */
export function TemplatesScreen({ onBack }: { onBack: () => void }): ReactNode {
  const { templates } = useSession();
  const load = useCallback(() => Promise.all([import('../templates/OwnTemplates.js'), templates()]), [templates]);
  return (
    <Loaded load={load} label="正在准备">
      {([{ OwnTemplates }, desk]) => <OwnTemplates desk={desk} onBack={onBack} />}
    </Loaded>
  );
}
