package org.guizhang.policy.upgrade;

import java.util.List;
import java.util.UUID;
import org.guizhang.policy.diff.Difference;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * How a draft gets to the newest version of its template.
 *
 * @param from the version the draft follows
 * @param to the newest version; null where the draft follows it already
 * @param revision counts the decisions; named by whoever decides
 * @param moduleRevision of the draft; named by whoever applies or undoes
 * @param notes what the template says about each version between, newest first
 * @param followed how many own changes go along without a question
 * @param effect what would differ in the draft, texts, checklists and forms; null where there is nothing to upgrade
 * @param undoable the version to which the last upgrade can be undone; null where it cannot
 */
public record Upgrade(
        UUID module,
        String from,
        @Nullable String to,
        int revision,
        int moduleRevision,
        List<Note> notes,
        List<UpgradeQuestion> questions,
        List<UpgradeNotice> notices,
        int followed,
        @Nullable Difference effect,
        @Nullable String undoable) {

    /** What is new in a version. */
    public record Note(String version, Text text) {}

    public boolean isDecided() {
        return questions.stream().noneMatch(UpgradeQuestion::isOpen);
    }

    public long open() {
        return questions.stream().filter(UpgradeQuestion::isOpen).count();
    }
}
