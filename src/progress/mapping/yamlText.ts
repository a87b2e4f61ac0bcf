/** Words that YAML takes for nothing but text: Chinese in them, or an id such as 9-2. */
const PLAIN =
  /^(?:(?=.*\p{Script=Han})[\p{Script=Han}\p{L}\d][\p{Script=Han}\p{L}\d（）()、，。；：“”‘’《》…—～~％%/+._-]*|\d+-t?\d+)$/u;

/** A text as a value of YAML on one line, in quotes where it needs them. */
export function yamlText(text: string): string {
  return PLAIN.test(text) ? text : JSON.stringify(text);
}
