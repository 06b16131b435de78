package org.guizhang.policy.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.guizhang.policy.check.internal.CheckRule;
import org.guizhang.policy.check.internal.ContentRule;
import org.guizhang.policy.check.internal.DocumentPart;
import org.guizhang.policy.check.internal.LinkRule;
import org.guizhang.policy.check.internal.TextRule;
import org.guizhang.policy.resolve.Resolved;

/** Checks a draft as readers would get it. A pure function of the resolved document. */
public final class DocumentCheck {
    private static final List<CheckRule> RULES = List.of(new TextRule(), new LinkRule(), new ContentRule());

    private DocumentCheck() {}

    /** Everything found, what blocks first, otherwise in reading order; nothing twice. */
    public static List<Finding> of(Resolved draft) {
        var document = draft.document();
        var parts = DocumentPart.of(document);
        var found = new LinkedHashSet<Finding>();
        RULES.forEach(rule -> rule.check(document, parts, found::add));
        var sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(Finding::severity));
        return List.copyOf(sorted);
    }
}
