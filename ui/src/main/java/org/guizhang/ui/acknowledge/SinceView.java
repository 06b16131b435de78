package org.guizhang.ui.acknowledge;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.acknowledge.SignedChanges;
import org.guizhang.acknowledge.SinceSigned;
import org.guizhang.policy.diff.Difference;
import org.guizhang.policy.edition.Edition;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.policy.reading.Changes;
import org.guizhang.ui.policy.reading.Imprint;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Icons;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;

/** What has changed of the rules since the reader signed them; with {@code ?mine} what concerns the reader alone. */
@Needs(Permission.READ_HANDBOOK)
@Route(value = SigningPaths.SINCE, layout = MainLayout.class)
class SinceView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String MINE = "mine";
    private final transient SignedChanges changes;
    private final transient Formats formats;

    @Inject
    SinceView(SignedChanges changes, Formats formats) {
        this.changes = changes;
        this.formats = formats;
        addClassName("gz-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var module = SigningPaths.id(event, "module");
        var mine = event.getLocation().getQueryParameters().getParameters().containsKey(MINE);
        var since = changes.of(module, mine);
        var inForce = since.inForce();
        var header = new PageHeader(t("since.title", since.title().in(Messages.locale())), print());
        add(header.back(SigningPaths.MINE, t("sign.mine")).about(about(since)));
        switch (since.state()) {
            case SAME -> add(nothing("since.same"));
            case AHEAD -> add(nothing("since.ahead"));
            case ENDED -> add(nothing("since.ended"));
            case NEVER, CHANGED -> {
                add(filter(module, mine));
                if (since.difference().isEmpty()) {
                    add(new EmptyState("check", t("since.not-mine"), t("since.not-mine.text")));
                } else {
                    var count = new Paragraph(Changes.counted(since.difference()));
                    count.addClassName("gz-strong");
                    var all = since.difference();
                    add(count, new Changes(since.state() == SinceSigned.State.NEVER ? named(all) : all));
                }
            }
        }
        if (inForce != null) {
            foot(since, inForce);
        }
    }

    /** From what to what, in a line that stands on paper too. */
    private String about(SinceSigned since) {
        var signed = since.signed();
        var at = since.signedAt();
        var inForce = since.inForce();
        var now = inForce == null ? "" : t("since.now", inForce.number(), formats.moment(inForce.effectiveFrom()));
        if (signed == null || at == null) {
            return t("since.never", now);
        }
        var then = t("since.signed", signed.number(), formats.moment(at));
        return now.isEmpty() ? then : t("since.from-to", then, now);
    }

    /** Where everything is new, checklists and forms are named: their settings are read where they are filled in. */
    private static Difference named(Difference all) {
        var artefacts = all.artefacts().stream()
                .map(a -> new Difference.ArtefactChange(a.kind(), a.key(), a.former(), a.how(), a.title(), List.of()))
                .toList();
        return new Difference(List.of(), all.values(), all.chapters(), all.clauses(), artefacts);
    }

    private static Checkbox filter(UUID module, boolean mine) {
        var filter = new Checkbox(t("since.mine"), mine);
        filter.addClassName("gz-screen");
        filter.addValueChangeListener(change -> UI.getCurrent()
                .navigate(
                        Addresses.sinceSigned(module),
                        QueryParameters.simple(change.getValue() ? Map.of(MINE, "") : Map.of())));
        return filter;
    }

    private static EmptyState nothing(String key) {
        var read = Links.button(Addresses.HANDBOOK, t("since.read"), true);
        return new EmptyState("check", t(key), t(key + ".text"), read);
    }

    /** The edition and its digest at the foot of each printed page. */
    private void foot(SinceSigned since, Edition inForce) {
        var imprint = new Imprint(inForce, formats);
        var name = t("since.title", since.title().in(Messages.locale()));
        var style = new Element("style").setText(imprint.pageRule("since", name));
        getStyle().set("page", "since");
        getElement().appendChild(style);
    }

    private static Button print() {
        var button = new Button(t("print"), Icons.of("print"));
        button.addClickListener(click -> button.getElement().executeJs("window.print()"));
        return button;
    }

    @Override
    public String getPageTitle() {
        return Titles.of("since.do");
    }
}
