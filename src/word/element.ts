import { BuilderElement, type XmlComponent } from 'docx';

/** An element that docx has no class for. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly XmlComponent[] = [],
): XmlComponent {
  const named = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }]));
  return new BuilderElement<Record<string, string | number>>({ name, attributes: named, children });
}
