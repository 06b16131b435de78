package org.guizhang.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a form say to a record.
 *
 * @param missing JSON pointers of what has to be given yet: fields, tables ({@code /lines/goods}), signatures
 *     ({@code /signatures/buyer}, {@code /signatures/wages/0} of a row)
 * @param hidden JSON pointers of what is not asked for
 * @param approvals keys of the approvals that are needed
 */
public record RecordJudgement(
        Map<String, BigDecimal> totals,
        List<String> missing,
        List<String> hidden,
        List<Broken> broken,
        List<String> approvals) {

    /** A rule that does not hold, with the field it is told at. */
    public record Broken(String rule, @Nullable String field, Text message) {}
}
