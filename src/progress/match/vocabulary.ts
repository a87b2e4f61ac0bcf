/** Words that a clerk adds or changes freely: what one does to bring a thing about, and how it is counted. */
const FREE =
  /开展|举办|召开|组织|编[印发]|印发|建设|推进|推动|认定|评价|新[增建设]|新认定|新引进|获批|启动|落实|增加|及|和|与|的|了|等|累计|总?数量?|总|存量|[在入]库|在册|现有|额|资金|贷款|放款|设备|科技(?=创新)|建成|[次场家个户条支台期项类共是]/g;

/** What of a row's words the plan's own words for a target do not have. */
export interface Residue {
  /** Characters that stand in none of them. */
  foreign: number;
  /** A word of two characters said twice where the plan says it once: 技术合同技术交易额 is a part of what 技术合同交易额 is. */
  isDoubled: boolean;
  /** They end in a word that none of its names has: 信息员 is no 信息. */
  isOfOther: boolean;
}

/**
 * @param names all that the plan calls a target
 * @param clauses the plan's clauses that speak of it; both in bare words
 */
export function vocabularyOf(names: readonly string[], clauses: readonly string[]): (bare: string) => Residue {
  const named = new Set(names.flatMap(pairsOf));
  const known = new Set([...named, ...clauses.flatMap(pairsOf)]);
  const twice = new Set(names.flatMap((name) => pairsOf(name).filter((pair, at) => name.includes(pair, at + 1))));
  return (bare) => {
    const free = new Set<number>();
    for (const { index, 0: word } of bare.matchAll(FREE)) {
      for (let at = index; at < index + word.length; at++) free.add(at);
    }
    const pairs = pairsOf(bare);
    let foreign = 0;
    for (let at = 0; at < bare.length; at++) {
      if (!free.has(at) && !known.has(pairs[at] ?? '') && !known.has(pairs[at - 1] ?? '')) foreign++;
    }
    const isDoubled = pairs.some((pair, at) => named.has(pair) && !twice.has(pair) && bare.includes(pair, at + 1));
    return { foreign, isDoubled, isOfOther: !named.has(pairs.at(-1) ?? '') && !free.has(bare.length - 1) };
  };
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}
