package org.guizhang.template;

import java.util.List;
import org.guizhang.shared.Text;

/** A chapter and its clauses in reading order; numbers are computed when it is shown. */
public record Chapter(String key, Text title, List<Clause> clauses) {
    public Chapter {
        clauses = Parts.listed(clauses);
    }
}
