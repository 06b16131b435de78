package org.guizhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.guizhang.duty.ShiftImport.Outcome;
import org.guizhang.duty.internal.ShiftBook;
import org.guizhang.duty.internal.ShiftCheck;
import org.guizhang.duty.internal.ShiftRows;
import org.guizhang.duty.internal.ShiftSheets;
import org.guizhang.duty.internal.ShiftSheets.Judged;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violation;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;

/** Takes in shifts out of an .xlsx file of at most {@value ShiftImport#MAX_ROWS} rows; those that are there stay as they are. */
@ApplicationScoped
@Transactional
public class ShiftImports {
    @Inject
    ShiftSheets sheets;

    @Inject
    ShiftCheck check;

    @Inject
    ShiftRows rows;

    @Inject
    CurrentCaller caller;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Event<ShiftsChanged> news;

    /** What taking the file in would do; nothing is stored. Throws {@link Rejected} for what is no such list. */
    @Requires(Permission.SUPERVISE_WORK)
    public ShiftImport plan(byte[] file) {
        return new ShiftImport(false, lines(sheets.plan(file)));
    }

    /**
     * Takes the file in, all rows or none: one wrong row and {@link Rejected} names each, as
     * {@code /rows/<row>/<column>}.
     */
    @Requires(Permission.SUPERVISE_WORK)
    public ShiftImport apply(byte[] file) {
        var judged = sheets.plan(file);
        var wrong = judged.stream()
                .flatMap(row -> row.line().faults().stream()
                        .map(fault -> new Violation(
                                "/rows/" + row.line().row() + "/" + fault.column(), fault.rule(), fault.remedy())))
                .toList();
        if (!wrong.isEmpty()) {
            throw Rejected.of(wrong);
        }
        var fresh = judged.stream().flatMap(row -> row.wanted().stream()).toList();
        var done = new ShiftImport(true, lines(judged));
        if (!fresh.isEmpty()) {
            rows.add(fresh);
            news.fire(new ShiftsChanged());
            trail.fire(new AuditedAction(
                    DutyAction.SHIFTS_IMPORTED,
                    "tenant",
                    caller.get().tenantId().toString(),
                    null,
                    Map.of("added", fresh.size(), "present", done.count(Outcome.PRESENT))));
        }
        return done;
    }

    /** The empty list to fill in, in the caller's language. */
    @Requires(Permission.SUPERVISE_WORK)
    public byte[] template() {
        return ShiftBook.write(List.of(), check.known(), caller.locale());
    }

    private static List<ShiftImport.Line> lines(List<Judged> judged) {
        return judged.stream().map(Judged::line).toList();
    }
}
