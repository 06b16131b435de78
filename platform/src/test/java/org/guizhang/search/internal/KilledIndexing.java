package org.guizhang.search.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.guizhang.search.Asked;
import org.guizhang.search.Facets;
import org.guizhang.search.SearchDocument;
import org.guizhang.shared.Text;

/**
 * Indexes without end, to be killed: change by change, with a commit now and then, and all anew from time to time. The
 * history is the same in every process: change {@code n} gives subject {@code n % SUBJECTS} the text {@code n}.
 */
final class KilledIndexing {
    static final int SUBJECTS = 40;
    static final String ANALYSIS = "as today";
    private static final int COMMIT_EVERY = 7;
    private static final int ANEW_EVERY = 60;

    private KilledIndexing() {}

    public static void main(String... folder) throws Exception {
        var slot = new IndexSlot(Path.of(folder[0]), ANALYSIS);
        var index = slot.hold();
        if (index == null) {
            index = anew(slot, 0);
        }
        for (long change = index.applied().position() + 1; ; change++) {
            if (change % ANEW_EVERY == 0) {
                index = anew(slot, change);
            } else {
                apply(index, change);
                index.reached(applied(change));
            }
            if (change % COMMIT_EVERY == 0) {
                index.commit();
            }
            System.out.println(change);
        }
    }

    static Applied applied(long change) {
        return new Applied(change, "mark " + change);
    }

    static void apply(TenantIndex index, long change) throws Exception {
        index.replace("clause", "s" + change % SUBJECTS, List.of(document(change)));
    }

    private static TenantIndex anew(IndexSlot slot, long head) throws Exception {
        var fresh = slot.begin();
        for (long change = Math.max(1, head - SUBJECTS + 1); change <= head; change++) {
            apply(fresh, change);
        }
        fresh.finished(applied(head));
        slot.put(fresh, Runnable::run);
        return fresh;
    }

    private static SearchDocument document(long change) {
        var nothing = Text.same("");
        return new SearchDocument(
                "clause",
                "s" + change % SUBJECTS,
                "e1",
                "",
                Text.same("招牌灯"),
                nothing,
                Text.same("change" + change),
                nothing,
                Asked.NOTHING,
                Facets.of("m", "", Set.of()),
                Instant.EPOCH,
                null);
    }
}
