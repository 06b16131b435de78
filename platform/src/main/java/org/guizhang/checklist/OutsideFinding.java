package org.guizhang.checklist;

import java.time.Instant;
import java.util.List;
import org.guizhang.shared.Text;
import org.guizhang.template.artefact.ChecklistType;
import org.jspecify.annotations.Nullable;

/**
 * A failure as somebody outside sees it who is asked by a link to put it right.
 *
 * @param asker who has made the link
 * @param place site, area and thing, in words
 * @param sentBack why an earlier correction was not enough
 * @param until when the link ends
 */
public record OutsideFinding(
        String business,
        String asker,
        Text checklist,
        Text text,
        List<Text> place,
        @Nullable String note,
        List<String> photos,
        ChecklistType.Severity severity,
        ChecklistType.Critical critical,
        Instant found,
        @Nullable Instant due,
        boolean overdue,
        @Nullable CitedClause clause,
        @Nullable String sentBack,
        Instant until) {}
