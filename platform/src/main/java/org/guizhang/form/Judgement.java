package org.guizhang.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a form say.
 *
 * @param answers what is to be kept: with all computed values in it, without what is hidden
 * @param totals those that can be told
 * @param missing JSON pointers of what has to be given yet: fields, tables ({@code /lines/goods}), signatures
 *     ({@code /signatures/buyer}, {@code /signatures/wages/0} of a row)
 * @param hidden JSON pointers of what is not asked for
 * @param approvals keys of the approvals that are needed
 * @param doubled keys of signatures given by somebody who has signed elsewhere and had to be another person
 * @param steps keys of the steps whose condition holds, and of those without one
 */
public record Judgement(
        ObjectNode answers,
        Map<String, BigDecimal> totals,
        Set<String> missing,
        Set<String> hidden,
        List<Broken> broken,
        Set<String> approvals,
        Set<String> doubled,
        Set<String> steps) {

    /** A rule that does not hold, with the field it is told at. */
    public record Broken(String rule, @Nullable String field, Text message) {}
}
