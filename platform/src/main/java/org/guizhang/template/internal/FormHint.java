package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A form carries its work: something is checked, it is signed by different people, kept for a time that a business
 * sets, and named by its deadlines.
 */
final class FormHint implements HouseRule {
    private static final Set<String> SECRET = Set.of("secret", "top-secret");

    @Override
    public void look(TemplateFolder folder, TemplateProblems hints) {
        for (var form : folder.artefacts("record")) {
            var node = form.node();
            unless(!node.path("filledBy").isEmpty(), form, "", "form-filled-by", hints);
            unless(!node.path("clauses").isEmpty(), form, "", "form-clauses", hints);
            unless(node.path("retention").has("parameter"), form, "/retention", "form-retention", hints);
            unless(!node.path("rules").isEmpty(), form, "", "form-rules", hints);
            unless(!node.path("signatures").isEmpty(), form, "", "form-signature", hints);
            unless(signersDiffer(node), form, "/signatures", "form-signers-differ", hints);
            unless(!hasMoneyInTables(node) || !node.path("totals").isEmpty(), form, "/lines", "form-totals", hints);
            var secret = SECRET.contains(node.path("classification").asText());
            unless(!secret || isClassified(folder, form.key()), form, "/classification", "form-classified", hints);
            var named = new HashSet<String>();
            node.path("deadlines").forEach(deadline -> named.add(deadline.asText()));
            var about = deadlines(folder, form.key());
            unless(named.containsAll(about), form, "/deadlines", "form-deadlines", hints);
            unless(
                    !named.isEmpty() || !about.isEmpty() || node.has("expires") || node.has("fromChecklists"),
                    form,
                    "",
                    "form-timed",
                    hints);
        }
    }

    private static void unless(
            boolean holds, TemplateFolder.Artefact form, String at, String rule, TemplateProblems hints) {
        if (!holds) {
            hints.add(form.file(), at, rule, form.key());
        }
    }

    /** Every signature after the first, and every approval of a signed form, is another person's. */
    private static boolean signersDiffer(JsonNode form) {
        var signatures = form.path("signatures");
        var apart = false;
        for (var signature : signatures) {
            // Whoever comes from outside is nobody of the business.
            apart |= !signature.path("distinctFrom").isEmpty()
                    || signature.path("external").asBoolean();
        }
        for (var approval : form.path("approvals")) {
            if (!signatures.isEmpty() && approval.path("distinctFrom").isEmpty()) {
                return false;
            }
        }
        return signatures.size() < 2 || apart;
    }

    private static boolean hasMoneyInTables(JsonNode form) {
        for (var table : form.path("lines")) {
            for (var column : table.path("fields")) {
                if (column.path("type").asText().equals("money")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isClassified(TemplateFolder folder, String form) {
        for (var entry : folder.artefacts("classification")) {
            for (var record : entry.node().path("records")) {
                if (record.asText().equals(form)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<String> deadlines(TemplateFolder folder, String form) {
        var found = new HashSet<String>();
        for (var deadline : folder.artefacts("deadline")) {
            for (var when : List.of("starts", "stops", "followUp")) {
                if (deadline.node().path(when).path("record").asText().equals(form)) {
                    found.add(deadline.key());
                }
            }
        }
        return found;
    }
}
