/** A text file: its name for messages, and what is in it. */
export interface TextFile {
  name: string;
  text: string;
}
