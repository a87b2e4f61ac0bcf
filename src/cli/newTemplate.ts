/** What a new kind of bulletin begins with: short, and each thing that an editor needs stands in it once. */
export const NEW_TEMPLATE = `{{! 花括号加叹号的是说明，不会印出来，看完可以删。
    双花括号里的是变量，程序换成数和文字；其余照印。
    能写的变量、判断和共用的片段，见 templates/README.md。 }}
# {{> title}}

{{! 总体情况。一句写一行，印出来连成一段；空一行才另起一段。数后面的“项”要自己写。 }}
截至{{period.through}}，序时进度为{{pace}}。
《{{plan.title}}》确定的{{targets.counts.all}}项量化目标中，达到进度要求的有{{targets.counts.onTrack}}项
{{~#if targets.done}}，其中已完成{{targets.counts.done}}项{{/if}}
{{~#if (or targets.behind targets.behindStretch)}}；欠进度{{targets.counts.lagging}}项{{/if}}
{{~#if (or targets.waiting targets.unknown)}}；未到时点或没有可靠数据{{targets.counts.undetermined}}项{{/if}}。

{{! 与上一期月度、季度、半年或年终的简报相比；全年的第一期没有可比的，整段不印。 }}
{{#if changes}}
## 与{{changes.since}}相比的变化

{{#if changes.newlyDone}}
新完成{{changes.counts.newlyDone}}项：
{{~#each changes.newlyDone}}{{name}}{{actual}}{{#unless @last}}、{{/unless}}{{/each}}。
{{/if}}
{{#if changes.recovered}}
转为达到进度要求{{changes.counts.recovered}}项：
{{~#each changes.recovered}}{{name}}{{actual}}{{#unless @last}}、{{/unless}}{{/each}}。
{{/if}}
{{#if changes.newlyBehind}}
新出现欠进度{{changes.counts.newlyBehind}}项：
{{~#each changes.newlyBehind}}{{name}}{{actual}}{{#unless @last}}、{{/unless}}{{/each}}。
{{/if}}
{{#if changes.advanced}}
另有{{changes.counts.advanced}}项目标的数有增加。
{{else}}
其余目标的数没有增加。
{{/if}}

{{/if}}
## 欠进度的目标

{{! 列表是空的，写在 else 后面。表格第二行的冒号管左右对齐，数用 --: 靠右。 }}
{{#if (or targets.behind targets.behindStretch)}}
::caption[欠进度的目标（截至{{period.through}}）]

| 条目 | 指标名称 | 年度目标 | 累计完成 | 完成率 | 责任科室 |
| :-: | :-- | --: | --: | --: | :-- |
{{#each targets.behind}}
| {{item}} | {{name}} | {{promise}} | {{actual}} | {{#if rate}}{{rate}}{{else}}—{{/if}} | {{#if office}}{{office}}{{else}}—{{/if}} |
{{/each}}
{{#each targets.behindStretch}}
| {{item}} | {{#if aim}}{{aim}}{{/if}}{{name}} | {{promise}} | {{actual}} | {{#if rate}}{{rate}}{{else}}—{{/if}} | {{#if office}}{{office}}{{else}}—{{/if}} |
{{/each}}
{{else}}
没有欠进度的目标。
{{/if}}
`;
