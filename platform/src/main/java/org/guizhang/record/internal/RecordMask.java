package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.workforce.Roster;

/**
 * Leaves out what a reader does not need to see: what is personal is for those who have to do with a record and for whoever
 * answers for its site, not for those who only read along.
 */
@ApplicationScoped
public class RecordMask {
    @Inject
    RecordAccess access;

    @Inject
    CurrentCaller caller;

    /** Answers as they may be shown, and the JSON pointers of those that are left out. */
    record Masked(ObjectNode answers, List<String> pointers) {}

    boolean seesAll(RecordRow row, Roster roster) {
        var me = caller.person().personId();
        return row.authorId().equals(me)
                || row.people().contains(me)
                || access.supervises(row.siteId(), roster)
                || row.readers().stream().anyMatch(role -> access.isMeant(role, row.siteId(), roster));
    }

    /** Whether the caller may take it along as a file with others of its form: what is secret is for custodians alone. */
    boolean mayExport(RecordModel model, RecordRow row, Roster roster) {
        if (!model.isSecret()) {
            return caller.get().may(Permission.READ_WORK) || seesAll(row, roster);
        }
        return RecordAccess.isAdministrator(caller.person())
                || model.custodian()
                        .filter(who -> access.isMeant(model.role(who.key()), row.siteId(), roster))
                        .isPresent();
    }

    Masked of(RecordModel model, RecordRow row, ObjectNode answers, Roster roster) {
        if (seesAll(row, roster)) {
            return new Masked(answers, List.of());
        }
        return withoutPersonal(model, answers);
    }

    /** As whoever has nothing to do with it sees it. */
    static Masked withoutPersonal(RecordModel model, ObjectNode answers) {
        var shown = answers.deepCopy();
        var left = new ArrayList<String>();
        model.type().form().fields().stream()
                .filter(field -> field.basics().personal() && shown.has(field.key()))
                .forEach(field -> {
                    shown.remove(field.key());
                    left.add("/" + field.key());
                });
        for (var table : model.type().form().tables()) {
            var rows = RegisterMove.rows(shown, table);
            for (int i = 0; i < rows.size(); i++) {
                for (var column : table.columns()) {
                    if (column.basics().personal()
                            && rows.get(i) instanceof ObjectNode cells
                            && cells.has(column.key())) {
                        cells.remove(column.key());
                        left.add("/lines/" + table.key() + "/" + i + "/" + column.key());
                    }
                }
            }
        }
        return new Masked(shown, left);
    }
}
