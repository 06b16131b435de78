package org.guizhang.ui.policy.publish;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import org.guizhang.acknowledge.Impact;
import org.guizhang.acknowledge.Impacts;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.edition.EffectiveFrom;
import org.guizhang.shared.Rejected;
import org.guizhang.ui.policy.reading.Changes;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Texts;
import org.jspecify.annotations.Nullable;

/** All that a publication of a draft changes, headed by whom: what a publisher and an approver answer for. */
class DraftChanges {
    private final Impacts impacts;
    private final Formats formats;
    private final Clock clock;

    @Inject
    DraftChanges(Impacts impacts, Formats formats, Clock clock) {
        this.clock = clock;
        this.impacts = impacts;
        this.formats = formats;
    }

    /** Of a module with changes that are not published, told again whenever another day is given. */
    Div of(Module module, BeginField begin) {
        var told = new Div();
        told.setId("draft-changes");
        tell(told, module, begin);
        begin.changed(() -> tell(told, module, begin));
        return told;
    }

    private void tell(Div told, Module module, BeginField begin) {
        try {
            var all = of(module, begin.moment());
            told.removeAll();
            told.add(all);
        } catch (Rejected unread) {
            // No day, or one that is past: said when it is sent.
        }
    }

    /** The same for a day that stands; null, and what is past, is at once. */
    Div of(Module module, @Nullable Instant day) {
        var from = day == null || day.isBefore(clock.instant()) ? null : day;
        var changes = impacts.changes(module.id(), from, true);
        var impact = changes.impact();
        var difference = changes.difference();
        var heading = new H2(t("draft-changes.title"));
        heading.setId("changes");
        var count = new Paragraph(difference.isEmpty() ? t("draft-changes.silent") : Changes.counted(difference));
        count.addClassName("gz-strong");
        var against = impact.basis();
        var about = new Paragraph(
                against == null
                        ? t("draft-changes.first")
                        : t("draft-changes.against", against.number(), formats.moment(against.effectiveFrom())));
        about.addClassName("gz-muted");
        var head = new Div(heading, count, about);
        head.addClassName("gz-changes-head");
        if (!impact.overruled().isEmpty()) {
            head.add(new Paragraph(t("draft-changes.overruled", said(EffectiveFrom.named(impact.overruled())))));
        }
        var all = new Div(whom(impact, from), head, new Changes(difference));
        all.addClassName("gz-differences");
        return all;
    }

    private Card whom(Impact impact, @Nullable Instant from) {
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
                names.isEmpty() ? t("impact.nobody") : t("impact.people", impact.people(), Texts.list(names)));
        people.addClassName("gz-strong");
        card.add(people);
        if (!vacant.isEmpty()) {
            card.add(new Paragraph(t("impact.vacant", Texts.list(vacant))));
        }
        card.add(new Paragraph(sign(impact)));
        if (impact.waiting() > 0) {
            card.add(new Paragraph(t("impact.waiting", impact.waiting())));
        }
        return card.note(from == null ? t("impact.when.now") : t("impact.when", formats.moment(from)));
    }

    private static String sign(Impact impact) {
        if (impact.toSign() == 0) {
            var reason = impact.people() == 0 ? "impact.sign.none" : "impact.sign.same";
            return t(impact.waiting() > 0 ? "impact.sign.waiting" : reason);
        }
        return impact.first() ? t("impact.sign.first", impact.toSign()) : t("impact.sign", impact.toSign());
    }
}
