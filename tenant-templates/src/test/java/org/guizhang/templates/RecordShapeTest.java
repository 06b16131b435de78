package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guizhang.template.Template;
import org.junit.jupiter.api.Test;

/**
 * A form carries its work: somebody fills it in, something is required and something is checked, it is signed by
 * different people, numbered, kept by somebody for a time that a business sets, and named by its deadlines. What
 * single forms need beyond that (a running balance, vehicles, a sum) stands in {@code record-needs.tsv}.
 */
class RecordShapeTest {
    private static final Excuses EXCUSES = Excuses.read("/record-exceptions.tsv");
    private static final Set<String> SECRET = Set.of("secret", "top-secret");

    @Test
    void everyFormCarriesItsWork() {
        var findings = new ArrayList<Finding>();
        for (var template : Delivery.templates()) {
            for (var form : template.source().document().path("records")) {
                check(template, form, findings);
            }
        }
        EXCUSES.settle(findings);
    }

    @Test
    void formsHoldWhatTheirWorkNeeds() {
        var needs = Tables.read("/record-needs.tsv");
        assertThat(needs).allSatisfy(need -> {
            var forms = forms(need[0], need[1]);
            assertThat(forms).isNotEmpty();
            assertThat(forms)
                    .as("%s %s %s: %s", need[0], need[1], need[2], need[4])
                    .allMatch(form -> form.at(need[2]).toString().contains(need[3]));
        });
        assertThat(needs).hasSizeGreaterThan(30);
    }

    private static List<JsonNode> forms(String template, String form) {
        var found = new ArrayList<JsonNode>();
        Delivery.templates().stream()
                .filter(t -> t.id().equals(template))
                .forEach(t -> t.source().document().path("records").forEach(r -> {
                    if (r.path("key").asText().equals(form)) {
                        found.add(r);
                    }
                }));
        return found;
    }

    private static void check(Template template, JsonNode form, List<Finding> findings) {
        var key = form.path("key").asText();
        var broken = new ArrayList<String>();
        var fields = new ArrayList<JsonNode>();
        form.path("fields").forEach(fields::add);
        form.path("lines").forEach(table -> table.path("fields").forEach(fields::add));

        require(fields.stream().anyMatch(f -> f.path("required").asBoolean()), "required", broken);
        require(!form.path("filledBy").isEmpty(), "filled-by", broken);
        require(!form.path("clauses").isEmpty(), "clauses", broken);
        require(form.has("custodian"), "custodian", broken);
        require(form.path("retention").has("parameter"), "retention", broken);
        require(!form.path("rules").isEmpty(), "rules", broken);
        require(!form.path("signatures").isEmpty(), "signature", broken);
        require(apart(form), "signers-differ", broken);
        require(!moneyInTables(form) || !form.path("totals").isEmpty(), "totals", broken);
        require(limited(fields), "limits", broken);
        require(
                fields.stream()
                        .filter(f -> f.path("type").asText().equals("phone"))
                        .allMatch(f -> f.path("personal").asBoolean()),
                "personal",
                broken);
        require(
                !SECRET.contains(form.path("classification").asText()) || classified(template, key),
                "classification",
                broken);
        require(named(form).containsAll(timed(template, key)), "deadlines-named", broken);
        require(!named(form).isEmpty() || form.has("expires") || form.has("fromChecklists"), "timed", broken);
        broken.forEach(rule -> findings.add(new Finding(template.id(), "record:" + key, rule, "")));
    }

    private static void require(boolean holds, String rule, List<String> broken) {
        if (!holds) {
            broken.add(rule);
        }
    }

    /** Every signature after the first, and every approval of a signed form, is another person's. */
    private static boolean apart(JsonNode form) {
        var signatures = form.path("signatures");
        long apart = 0;
        for (var signature : signatures) {
            apart += signature.path("distinctFrom").isEmpty() ? 0 : 1;
        }
        for (var approval : form.path("approvals")) {
            if (!signatures.isEmpty() && approval.path("distinctFrom").isEmpty()) {
                return false;
            }
        }
        return signatures.size() < 2 || apart > 0;
    }

    private static boolean moneyInTables(JsonNode form) {
        for (var table : form.path("lines")) {
            for (var column : table.path("fields")) {
                if (column.path("type").asText().equals("money")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Texts have a length, numbers that are typed in a smallest value. */
    private static boolean limited(List<JsonNode> fields) {
        return fields.stream().allMatch(f -> switch (f.path("type").asText()) {
            case "text", "long-text" -> f.has("maxLength") || f.has("value");
            case "integer", "decimal", "money", "percent" -> f.has("min") || f.has("value");
            default -> true;
        });
    }

    private static boolean classified(Template template, String form) {
        for (var entry : template.source().document().path("classifications")) {
            for (var record : entry.path("records")) {
                if (record.asText().equals(form)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<String> named(JsonNode form) {
        var named = new HashSet<String>();
        form.path("deadlines").forEach(d -> named.add(d.asText()));
        return named;
    }

    private static Set<String> timed(Template template, String form) {
        var timed = new HashSet<String>();
        for (var deadline : template.source().document().path("deadlines")) {
            for (var when : List.of("starts", "stops", "followUp")) {
                if (deadline.path(when).path("record").asText().equals(form)) {
                    timed.add(deadline.path("key").asText());
                }
            }
        }
        return timed;
    }
}
