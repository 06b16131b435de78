package org.guizhang.ui.policy.publish;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import org.guizhang.policy.check.Finding;
import org.guizhang.ui.policy.reading.DocumentPlace;
import org.guizhang.ui.policy.reading.PolicyPaths;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.StateBadge.Tone;

/** What the checks have found in a draft: where, what, and how to mend it. */
class CheckList extends Card {
    CheckList(List<Finding> findings, UUID module) {
        super(t("checks.title"));
        setId("checks");
        if (findings.isEmpty()) {
            add(new Div(new StateBadge(Tone.PASS, t("checks.none"))));
            return;
        }
        var blocking = findings.stream().filter(Finding::blocks).count();
        note(blocking > 0 ? t("checks.blocked", blocking) : t("checks.warned", findings.size()));
        var list = new UnorderedList();
        list.addClassName("gz-findings");
        findings.forEach(finding -> list.add(new ListItem(head(finding, module), words(finding))));
        add(list);
    }

    private static Div head(Finding finding, UUID module) {
        var badge = finding.blocks()
                ? new StateBadge(Tone.LATE, t("checks.blocking"))
                : new StateBadge(Tone.DUE, t("checks.warning"));
        var head = new Div(badge, where(finding, module));
        head.addClassName("gz-badges");
        return head;
    }

    private static Component where(Finding finding, UUID module) {
        var words = said(finding.where());
        var slash = finding.target().indexOf('/');
        var list = finding.target().substring(0, Math.max(0, slash));
        if (list.equals("parameters")) {
            var key = finding.target().substring(slash + 1);
            var value = new Anchor(Addresses.link(PolicyPaths.module(module)) + "#parameter-" + key, words);
            value.setRouterIgnore(true);
            return value;
        }
        if (!list.equals("clauses") && !list.equals("chapters")) {
            var name = new Span(words);
            name.addClassName("gz-strong");
            return name;
        }
        var anchor = DocumentPlace.preview().anchor(finding.target().substring(slash + 1));
        var link = new Anchor(Addresses.link(PolicyPaths.preview(module)) + "#" + anchor, words);
        link.setRouterIgnore(true);
        return link;
    }

    private static Paragraph words(Finding finding) {
        var locale = Messages.locale();
        var what = new Span(finding.what().in(locale) + " ");
        var remedy = new Span(finding.remedy().in(locale));
        remedy.addClassName("gz-muted");
        return new Paragraph(what, remedy);
    }
}
