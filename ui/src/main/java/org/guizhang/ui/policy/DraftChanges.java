package org.guizhang.ui.policy;

import static org.guizhang.ui.policy.Said.said;
import static org.guizhang.ui.shell.Words.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.guizhang.acknowledge.Impact;
import org.guizhang.acknowledge.Impacts;
import org.guizhang.policy.Differences;
import org.guizhang.policy.Module;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Formats;

/** All that a publication of a draft changes, headed by whom: what a publisher and an approver answer for. */
class DraftChanges {
    private final Differences differences;
    private final Impacts impacts;
    private final Formats formats;

    @Inject
    DraftChanges(Differences differences, Impacts impacts, Formats formats) {
        this.differences = differences;
        this.impacts = impacts;
        this.formats = formats;
    }

    /** Of a module with changes that are not published. */
    Div of(Module module) {
        var latest = module.latest();
        var from = latest == null || latest.kind().ends() ? null : latest.id();
        var compared = differences.of(module.id(), from, null);
        var difference = compared.difference();
        var heading = new H2(t("draft-changes.title"));
        heading.setId("changes");
        var count = new Paragraph(difference.isEmpty() ? t("draft-changes.silent") : Changes.counted(difference));
        count.addClassName("gz-strong");
        var against = compared.from();
        var about = new Paragraph(
                against == null
                        ? t("draft-changes.first")
                        : t("draft-changes.against", against.number(), formats.moment(against.effectiveFrom())));
        about.addClassName("gz-muted");
        var head = new Div(heading, count, about);
        head.addClassName("gz-changes-head");
        var all = new Div(whom(impacts.of(module.id(), null, true)), head, new Changes(difference));
        all.addClassName("gz-differences");
        return all;
    }

    private static Card whom(Impact impact) {
        var card = new Card(t("impact.title"));
        card.setId("impact");
        var names = new ArrayList<String>();
        var vacant = new ArrayList<String>();
        if (impact.everybody()) {
            names.add(t("clause.everybody"));
        }
        for (var group : impact.positions()) {
            if (group.holders() > 0) {
                names.add(t("impact.position", said(group.title()), group.holders()));
            } else {
                vacant.add(said(group.title()));
            }
        }
        var people = new Paragraph(
                names.isEmpty() ? t("impact.nobody") : t("impact.people", impact.people(), Said.list(names)));
        people.addClassName("gz-strong");
        card.add(people);
        if (!vacant.isEmpty()) {
            card.add(new Paragraph(t("impact.vacant", Said.list(vacant))));
        }
        card.add(new Paragraph(sign(impact)));
        return card.note(t("impact.when"));
    }

    private static String sign(Impact impact) {
        if (impact.toSign() == 0) {
            return t("impact.sign.none");
        }
        return impact.first() ? t("impact.sign.first", impact.toSign()) : t("impact.sign", impact.toSign());
    }
}
