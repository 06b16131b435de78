package org.guizhang.templates;

import java.util.List;
import org.guizhang.template.Template;

/** Where a later version says something else than the source on purpose: {@code facts-changed.tsv}. */
final class Departures {
    private static final List<String[]> ROWS = Tables.read("/facts-changed.tsv");

    private Departures() {}

    static boolean allowed(Template template, Fact fact) {
        return ROWS.stream()
                .anyMatch(row -> row[0].equals(template.id())
                        && row[1].equals(template.version().toString())
                        && row[2].equals(fact.row())
                        && row[3].equals(fact.address() + fact.place())
                        && row[4].length() > 20);
    }
}
