package org.guizhang.checklist;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.guizhang.shared.Text;
import org.guizhang.template.artefact.ChecklistType;
import org.jspecify.annotations.Nullable;

/**
 * A question of a checklist as it is asked.
 *
 * @param min of a number; less has failed
 * @param max of a number; more has failed
 * @param when without which it is not asked; null: always
 * @param correction what becomes of a failure; null: nothing
 */
public record SheetItem(
        String key,
        Text text,
        @Nullable Text help,
        @Nullable String area,
        ChecklistType.Answer answer,
        @Nullable Text unit,
        @Nullable String min,
        @Nullable String max,
        List<Option> options,
        boolean notApplicable,
        ChecklistType.Demand photo,
        ChecklistType.Demand note,
        ChecklistType.Severity severity,
        ChecklistType.Critical critical,
        int weight,
        @Nullable Rule when,
        @Nullable Correction correction,
        @Nullable CitedClause clause) {

    /** An answer to choose. */
    public record Option(String key, Text title, boolean fails) {}

    /**
     * A rule on the other answers.
     *
     * @param tree as it was checked
     */
    public record Rule(String rule, ObjectNode tree) {}

    /**
     * The correction of a failure.
     *
     * @param position key of the position that makes it
     * @param title of that position; null: the edition does not name it
     * @param author whether whoever fills in the checklist makes it
     * @param within an ISO 8601 duration; null: without a time
     * @param record the form that is opened for it
     */
    public record Correction(
            @Nullable String position,
            @Nullable Text title,
            boolean author,
            @Nullable String within,
            @Nullable String record) {}
}
