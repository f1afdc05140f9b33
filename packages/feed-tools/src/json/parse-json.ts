import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { ToolError, type Words } from '../remark.js';

/** What is wrong at the place, by the names of jsonc-parser. */
const MISTAKES: Readonly<Record<string, Words>> = {
  PropertyNameExpected: { sv: 'här skulle ett fältnamn inom citattecken stå (är det ett komma för mycket före?)', en: 'a field name in quotes should stand here (is there a comma too many before it?)' },
  ValueExpected: { sv: 'här skulle ett värde stå (är det ett komma för mycket före?)', en: 'a value should stand here (is there a comma too many before it?)' },
  ColonExpected: { sv: 'här skulle ett kolon stå', en: 'a colon should stand here' },
  CommaExpected: { sv: 'här skulle ett komma stå', en: 'a comma should stand here' },
  CloseBraceExpected: { sv: 'här skulle en } stå', en: 'a } should stand here' },
  CloseBracketExpected: { sv: 'här skulle en ] stå', en: 'a ] should stand here' },
  EndOfFileExpected: { sv: 'filen skulle ha varit slut här', en: 'the file should have ended here' },
  InvalidCommentToken: { sv: 'kommentarer får inte finnas i ett flöde', en: 'a feed cannot have comments' },
  UnexpectedEndOfString: { sv: 'texten saknar sitt avslutande citattecken', en: 'the text lacks its closing quotation mark' },
  InvalidNumberFormat: { sv: 'talet är felskrivet: decimaltecknet är punkt, och ett tal börjar inte med 0 följt av siffror', en: 'the number is miswritten: the decimal sign is a point, and no number begins with 0 followed by digits' },
  UnexpectedEndOfNumber: { sv: 'talet är inte slut', en: 'the number does not end' },
  InvalidCharacter: { sv: 'texten innehåller ett tecken som måste skrivas med \\, såsom en radbrytning (\\n)', en: 'the text holds a character that must be written with \\, such as a line break (\\n)' },
  InvalidEscapeCharacter: { sv: 'efter \\ står ett tecken som inte får stå där (skriv \\\\ för ett omvänt snedstreck)', en: 'after \\ is a character that cannot stand there (write \\\\ for a backslash)' },
};
const OTHER: Words = { sv: 'här står något som inte är JSON', en: 'what stands here is not JSON' };

/** The value of a JSON text. @throws {ToolError} where it is none: with the line, and the place in it with every digit hidden */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { offset, what } = mistakeIn(text);
    const before = text.slice(0, offset).split(/\r\n?|\n/);
    const [line, column] = [before.length, before.at(-1)!.length + 1];
    const place = excerpt(text, offset);
    throw ToolError.at(
      { file, line, position: column },
      'not-json',
      { sv: `Filen är inte giltig JSON: vid tecken ${column} på raden, ${what.sv}.\n${place}`, en: `The file is not valid JSON: at character ${column} of the line, ${what.en}.\n${place}` },
      { cause },
    );
  }
}

function mistakeIn(text: string): { offset: number; what: Words } {
  if (text.trim() === '') return { offset: 0, what: { sv: 'filen är tom', en: 'the file is empty' } };
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    // Nested deeper than the parser can go: then what it has found so far.
  }
  const [first] = errors;
  if (!first) return { offset: 0, what: OTHER };
  return { offset: first.offset, what: MISTAKES[printParseErrorCode(first.error)] ?? OTHER };
}

const WIDE = 60;

/** A few characters on each side, with a mark below the place. No digit is shown: it may be somebody's. */
function excerpt(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - WIDE);
  const end = /[\r\n]|$/.exec(text.slice(offset, offset + WIDE))!.index + offset;
  const shown = text.slice(start, end).replace(/\d/g, '#').replace(/[^\P{C}]/gu, ' ');
  return `    ${shown}\n    ${' '.repeat(offset - start)}^`;
}
