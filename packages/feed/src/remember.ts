/** Works out each text's number once. */
export function remember(find: (text: string) => number): (text: string) => number {
  const found = new Map<string, number>();
  return (text) => {
    let known = found.get(text);
    if (known === undefined) found.set(text, (known = find(text)));
    return known;
  };
}
