package org.guizhang.ui.record;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.UUID;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.ui.shell.Addresses;

/** Addresses below {@link Addresses#RECORDS}. */
final class RecordPaths {
    static final String RECORD = Addresses.RECORDS + "/:record";
    static final String FILL = RECORD + "/fill";
    static final String REGISTER = Addresses.RECORDS + "/of/:module/:form";
    static final String IMPORT = REGISTER + "/import";
    static final String KEEPING = REGISTER + "/keeping";
    static final String MINE = Addresses.RECORDS + "/mine";
    static final String WAITING = Addresses.RECORDS + "/waiting";

    private RecordPaths() {}

    static String record(UUID record) {
        return Addresses.RECORDS + "/" + record;
    }

    static String register(UUID module, String form) {
        return Addresses.register(module, form);
    }

    static String keeping(UUID module, String form) {
        return register(module, form) + "/keeping";
    }

    static String imports(UUID module, String form) {
        return register(module, form) + "/import";
    }

    /** A clause in the handbook as it is today. */
    static String clause(UUID module, String key) {
        return Addresses.HANDBOOK + "/" + module + "/" + key;
    }

    static String fill(UUID record) {
        return record(record) + "/fill";
    }

    static UUID id(BeforeEnterEvent event, String name) {
        return Ids.parse(word(event, name));
    }

    static String word(BeforeEnterEvent event, String name) {
        return event.getRouteParameters().get(name).orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
    }
}
