package org.guizhang.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.guizhang.shared.Csv;
import org.guizhang.shared.Json;
import org.guizhang.shared.Message;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/**
 * The trail as a file for spreadsheets. The export is in the trail before the first byte leaves; the events are read in
 * short transactions of their own, so that a slow reader holds up nobody.
 */
@ApplicationScoped
public class AuditExport {
    private static final int BATCH = 500;
    private static final String COLUMNS = "seq,at,actor,name,action,kind,subject,before,after,previous,hash";

    @Inject
    AuditTrail trail;

    @Inject
    CurrentCaller caller;

    /** A file that is ready to be written. */
    public interface File {
        /** Writes the events as CSV in UTF-8, newest first, with column names in the caller's language. */
        void to(OutputStream out) throws IOException;
    }

    /** Leaves the trace, and answers what writes the file. */
    @Requires(Permission.READ_AUDIT)
    public File of(AuditFilter filter) {
        trail.exporting(filter);
        return out -> write(filter, out);
    }

    private void write(AuditFilter filter, OutputStream to) throws IOException {
        var out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        out.write(Csv.BYTE_ORDER_MARK);
        var locale = caller.locale();
        out.write(Csv.line(Arrays.stream(COLUMNS.split(",", -1))
                .map(column -> Message.of("audit.column." + column).in(locale))
                .toList()));
        String cursor = null;
        do {
            var page = trail.list(filter, cursor, BATCH);
            for (var event : page.items()) {
                out.write(Csv.line(cells(event)));
            }
            cursor = page.next();
        } while (cursor != null);
        out.flush();
    }

    private static List<@Nullable Object> cells(AuditEvent event) {
        return Arrays.asList(
                event.seq(),
                event.at(),
                event.actor(),
                event.actorName(),
                event.action(),
                event.subjectKind(),
                event.subject(),
                event.before() == null ? null : Json.canonical(event.before()),
                event.after() == null ? null : Json.canonical(event.after()),
                event.previous(),
                event.hash());
    }
}
