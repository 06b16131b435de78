package org.guizhang.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guizhang.rule.Scope;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one form, ready to judge what was filled in: computed values, what is missing or not asked for, which
 * rules are broken, which approvals are needed. Immutable; knows no database.
 */
public final class FormRules {
    private final JsonNode form;
    private final FormExpressions compiled;
    private final Map<String, Object> params;

    private FormRules(JsonNode form, Map<String, ParameterType> types, Map<String, Object> params) {
        this.form = form;
        this.compiled = new FormExpressions(form, types);
        this.params = params;
    }

    /**
     * What somebody has filled in.
     *
     * @param answers by field; under {@code lines} a list of rows for each table
     * @param signatures who signed, by signature or approval
     * @param before the last row of each table in the record before, for running balances
     * @param now on the clocks of the business
     */
    public record Filled(
            ObjectNode answers, Map<String, String> signatures, Map<String, JsonNode> before, LocalDateTime now) {}

    /** A rule that does not hold. */
    public record Broken(String rule, @Nullable String field, Text message) {}

    /**
     * What the rules say.
     *
     * @param answers with all computed values in them
     * @param missing JSON pointers of what has to be filled in yet
     * @param hidden JSON pointers of what is not asked for
     * @param approvals keys of the approvals that are needed
     * @param doubled keys of signatures given by somebody who has signed elsewhere and had to be another person
     */
    public record Outcome(
            ObjectNode answers,
            Map<String, BigDecimal> totals,
            Set<String> missing,
            Set<String> hidden,
            List<Broken> broken,
            Set<String> approvals,
            Set<String> doubled) {}

    /**
     * Compiles the rules of a form of a template or of an edition.
     *
     * @param values by parameter
     * @throws IllegalArgumentException if a rule does not compile; the importer has refused such a form before
     */
    public static FormRules of(JsonNode form, Map<String, ParameterType> types, Map<String, JsonNode> values) {
        var params = new HashMap<String, Object>();
        types.forEach((key, type) -> {
            var value = RuleNames.value(RuleNames.type(type), values.getOrDefault(key, MissingNode.getInstance()));
            if (value != null) {
                params.put(Scope.name(key), value);
            }
        });
        return new FormRules(form, types, params);
    }

    /** Judges a form that is filled in wholly or in part. */
    public Outcome judge(Filled filled) {
        return new FormJudgement(form, compiled, params, filled).outcome();
    }
}
