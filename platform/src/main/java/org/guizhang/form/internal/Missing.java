package org.guizhang.form.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.guizhang.form.Field;
import org.guizhang.form.Filled;
import org.guizhang.form.Table;

/** What a form, or a step of it, needs and has not: fields, rows, signatures. */
record Missing(FormModel form, Filled filled, StepScope scope, Worked worked) {
    private static final String SIGNATURES = "/signatures/";

    /** JSON pointers, in the order of the form. */
    Set<String> found() {
        var missing = new LinkedHashSet<String>();
        form.fields().stream()
                .filter(field -> scope.asks(field.key()))
                .forEach(field -> field(
                        field, "fields", "", worked.answers(), worked.values(), scope.requires(field.key()), missing));
        form.tables().stream().filter(table -> scope.asks(table.key())).forEach(table -> table(table, missing));
        form.signatures().stream()
                .filter(signature -> signature.required() && scope.signs(signature.key()))
                .filter(signature -> signer(signature.key()).isEmpty())
                .forEach(signature -> missing.add(SIGNATURES + signature.key()));
        return missing;
    }

    private void table(Table table, Set<String> missing) {
        var rows = worked.rowsOf(table);
        var place = "lines/" + table.key();
        for (int i = 0; i < rows.size(); i++) {
            var row = Worked.pointer(table, i);
            for (var column : table.columns()) {
                field(column, place, row, rows.get(i), worked.inRow(row), false, missing);
            }
            var signed = table.signed();
            if (signed != null
                    && form.compiled().allows(place + "/signedEach/when", worked.inRow(row))
                    && !isSigned(signed, signer(table.key() + "/" + i), rows.get(i))) {
                missing.add(SIGNATURES + table.key() + "/" + i);
            }
        }
        if (rows.size() < table.min() || (rows.isEmpty() && scope.requires(table.key()))) {
            missing.add("/lines/" + table.key());
        }
    }

    /** By the person whom the row names; outside people by whoever gave that name. */
    private static boolean isSigned(Table.Signed signed, String by, JsonNode row) {
        return !by.isEmpty()
                && (signed.external()
                        || signed.signer() == null
                        || by.equals(row.path(signed.signer()).asText()));
    }

    private void field(
            Field field,
            String place,
            String pointer,
            JsonNode answered,
            Map<String, Object> in,
            boolean needed,
            Set<String> missing) {
        var here = pointer + "/" + field.key();
        var requiredWhen = form.compiled().at(place + "/" + field.key() + "/requiredWhen");
        if (Field.isEmpty(answered.path(field.key()))
                && !field.basics().computed()
                && !worked.hidden().contains(here)
                && (needed || field.basics().required() || (requiredWhen != null && requiredWhen.holds(in)))) {
            missing.add(here);
        }
    }

    private String signer(String key) {
        return filled.signatures().getOrDefault(key, "");
    }
}
