/** An id of a text, as the fixtures write theirs: `Akutbesök per 100` is `akutbesok-per-100`, `80 år och äldre` is `80+`. */
export function slug(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[‐‑‒–—−]/g, '-').trim();
  const older = /^(\d+) *(?:\+|ar och aldre|ar eller aldre|ar-$|-$|- *w|years and older)/.exec(plain);
  if (older) return `${older[1]}+`;
  const between = /^(\d+) *- *(\d+)/.exec(plain);
  if (between) return `${between[1]}-${between[2]}`;
  return plain.replace(/[^\p{L}\d]+/gu, '-').replace(/^-+|-+$/g, '') || 'x';
}

/** The ids of texts, no two alike. */
export function slugs(texts: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const wanted = slug(text);
    let id = wanted;
    for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
    taken.add(id);
    return id;
  });
}
