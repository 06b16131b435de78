package org.guizhang.ui.checklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.checklist.ChecklistFinding;
import org.guizhang.checklist.Findings;
import org.guizhang.checklist.Submission;
import org.guizhang.checklist.Submissions;
import org.guizhang.shared.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * What was handed in with its corrections, the newest first, and what was found in any of them.
 *
 * @param findings by item; those that the reader may not see are left out
 */
record SheetVersions(List<Submission> all, Map<String, ChecklistFinding> findings) {
    private static final SheetVersions NONE = new SheetVersions(List.of(), Map.of());

    static SheetVersions of(@Nullable UUID first, Submissions submissions, Findings findings) {
        if (first == null) {
            return NONE;
        }
        var newest = submissions.get(submissions.get(first).newest());
        var all = new ArrayList<Submission>();
        all.add(newest);
        for (var before = newest.previous();
                before != null;
                before = all.get(all.size() - 1).previous()) {
            all.add(submissions.get(before));
        }
        var found = new HashMap<String, ChecklistFinding>();
        for (var version : all) {
            for (var id : version.result().findings()) {
                try {
                    var finding = findings.get(id);
                    found.putIfAbsent(finding.item(), finding);
                } catch (NotFound notShown) {
                    // Somebody else's to correct: the failure itself is on the sheet.
                }
            }
        }
        return new SheetVersions(all, found);
    }

    /** The one that an address names, or the newest; null: nothing was handed in. */
    @Nullable
    Submission shown(@Nullable String wanted) {
        return all.stream()
                .filter(one -> one.result().id().toString().equals(wanted))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(0));
    }
}
