/**
 * The day in the order of the clock. Pure: what the phone knows becomes rows.
 *
 * @typedef {{kind: 'sheet' | 'finding', id: string, title: any, at: number, look: 'done' | 'late' | 'missed' | 'now' | 'later',
 *   due: number, line: any, kept: any, sent: boolean}} Row
 */

/** @param {any} line @param {number} now @returns {'missed' | 'late' | 'now' | 'later'} */
const lookOf = (line, now) => {
  if (line.state === 'MISSED' || (line.late && now > Date.parse(line.late))) {
    return 'missed';
  }
  if (line.due && now > Date.parse(line.due)) {
    return 'late';
  }
  return line.opens && now < Date.parse(line.opens) ? 'later' : 'now';
};

/**
 * @param {any[]} lines as the server last gave them
 * @param {Map<string, any>} known sheets on the phone
 * @param {import('../store/store.js').Entry[]} queue
 * @param {any[]} findings mine
 * @param {number} now
 * @returns {Row[]}
 */
export const rowsOf = (lines, known, queue, findings, now) => {
  const waiting = new Set(queue.filter((entry) => entry.kind === 'hand-in').map((entry) => entry.subject));
  const seen = new Set(lines.map((line) => line.id));
  const over = [...known.values()].filter((kept) => !seen.has(kept.id) && (kept.handedIn || waiting.has(kept.id)));
  const sheets = [...lines, ...over.map((kept) => kept.sheet)].map((line) => {
    const kept = known.get(line.id);
    const done = waiting.has(line.id) || Boolean(kept?.handedIn) || line.state === 'DONE' || line.state === 'SKIPPED';
    const due = Date.parse(line.due ?? line.late ?? line.opens);
    /** @type {Row} */
    const row = {
      kind: 'sheet',
      id: line.id,
      title: line.title,
      due,
      at: due,
      look: done ? 'done' : lookOf(line, now),
      line,
      kept,
      sent: !waiting.has(line.id),
    };
    return row.look === 'later' ? { ...row, at: Date.parse(line.opens) } : row;
  });
  const told = new Set(queue.filter((e) => e.kind === 'correction' || e.kind === 'verification').map((e) => e.subject));
  const fixes = findings
    .filter((finding) => (finding.mayCorrect && finding.state === 'OPEN') || (finding.mayVerify && finding.state === 'DONE'))
    .map((finding) => {
      const until = finding.state === 'DONE' ? finding.verifyDue : finding.due;
      const due = until ? Date.parse(until) : Number.POSITIVE_INFINITY;
      return /** @type {Row} */ ({
        kind: 'finding',
        id: finding.id,
        title: finding.text,
        due,
        at: until ? due : Date.parse(finding.found),
        look: told.has(finding.id) ? 'done' : finding.overdue || due < now ? 'late' : 'later',
        line: finding,
        kept: null,
        sent: !told.has(finding.id),
      });
    });
  return [...sheets, ...fixes].sort((a, b) => a.at - b.at || a.id.localeCompare(b.id));
};

/** The one to go on with: what is begun, else what is due first. @param {Row[]} rows @param {(row: Row) => number} begun */
export const nextRow = (rows, begun) => {
  const open = rows.filter((row) => row.kind === 'sheet' && (row.look === 'now' || row.look === 'late'));
  return open.find((row) => begun(row) > 0) ?? open[0] ?? null;
};
