package org.guizhang.ui.policy.publish;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import org.guizhang.acknowledge.Signings;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.publish.DraftStates;
import org.guizhang.policy.publish.PublicationForecasts;
import org.guizhang.policy.publish.Publications;
import org.guizhang.policy.review.Review;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.policy.reading.PolicyPaths;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.UnsavedText;

/** Puts a draft in force: what changes, why, from when on; and afterwards what has happened, in words. */
@Needs(Permission.PUBLISH_POLICY)
@Route(value = PolicyPaths.PUBLISH, layout = MainLayout.class)
class PublishView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final DraftStates drafts;
    private final Publications publications;
    private final PublicationForecasts forecasts;
    private final ReviewNote note;
    private final DraftChanges changes;
    private final Signings signings;
    private final Formats formats;
    private final Clock clock;

    @Inject
    PublishView(
            DraftStates drafts,
            Publications publications,
            PublicationForecasts forecasts,
            ReviewNote note,
            DraftChanges changes,
            Signings signings,
            Formats formats,
            Clock clock) {
        this.drafts = drafts;
        this.publications = publications;
        this.forecasts = forecasts;
        this.note = note;
        this.changes = changes;
        this.signings = signings;
        this.formats = formats;
        this.clock = clock;
        addClassName("gz-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var draft = drafts.of(PolicyPaths.id(event));
        var module = draft.module();
        var latest = module.latest();
        add(new PageHeader(t("publish.title", said(module.title())))
                .back(PolicyPaths.module(module.id()), said(module.title()))
                .about(t("publish.about")));
        var typed = new Div();
        UnsavedText.tellsOf(typed, PolicyPaths.module(module.id()));
        add(typed);
        if (!draft.isDue()) {
            var back = Links.button(PolicyPaths.module(module.id()), t("publish.none.go", said(module.title())), true);
            add(new EmptyState("check", t("publish.none"), t("publish.none.text"), back));
            return;
        }
        var standing = draft.review();
        var blocked = draft.isBlocked();
        var asked = standing.holds() ? standing.latest() : null;
        var day = asked == null ? null : asked.effectiveFrom();
        var begin = new BeginField("publish-from", clock, day);
        var ready = !blocked && (!standing.required() || standing.approved());
        if (ready) {
            add(new Card(begin));
            add(changes.of(module, begin));
        } else {
            add(changes.of(module, day));
        }
        add(new CheckList(draft.findings(), module.id()));
        var consulted = draft.consulted();
        if (consulted.changed()) {
            add(new ConsultedNote(consulted, module.id()));
        }
        if (blocked) {
            return;
        }
        if (standing.required() || standing.holds()) {
            add(approval(module, standing));
        }
        if (ready) {
            add(new PublishForm(
                    latest == null,
                    standing.approved() && asked != null ? asked.editorialReason() : null,
                    begin,
                    PolicyPaths.review(module.id()),
                    formats,
                    from -> forecasts.outlook(module.id(), from),
                    publication -> done(publish(module, publication), module)));
        }
    }

    private Card approval(Module module, Review.Standing standing) {
        var card = standing.latest() == null ? new Card() : note.of(standing);
        if (!standing.approved()) {
            var waits = standing.waits();
            card.note(t(waits ? "publish.review.waits" : "publish.review"));
            var words = t(waits ? "publish.review.look" : "publish.review.go");
            var go = new Div(Links.button(PolicyPaths.review(module.id()), words, !waits));
            go.addClassName("gz-actions");
            card.add(go);
        }
        return card;
    }

    private Edition publish(Module module, Edition.Publication publication) {
        return publications.publish(module.id(), publication, module.revision());
    }

    private void done(Edition edition, Module module) {
        removeAll();
        var later = edition.effectiveFrom().isAfter(edition.publishedAt());
        var text = later
                ? t("publish.done.later", formats.moment(edition.effectiveFrom()))
                : t("publish.done.now", formats.moment(edition.effectiveFrom()));
        var title = t("publish.done", said(module.title()), edition.number());
        var asked = signings.asked(module.id(), edition.id());
        var unsigned = asked.anew() + asked.waiting();
        var read = Links.button(Addresses.HANDBOOK, t("publish.read"), unsigned == 0);
        var next = unsigned == 0
                ? Links.button(Addresses.PEOPLE, t("publish.invite"), false)
                : Links.button(Addresses.signatures(module.id()), t("publish.signatures"), true);
        if (unsigned > 0) {
            text = text + told(asked);
        }
        var state = unsigned == 0
                ? new EmptyState("publish", title, text, read, next)
                : new EmptyState("publish", title, text, next, read);
        add(new PageHeader(t("publish.done.title")), state);
        getElement().executeJs("window.scrollTo(0, 0)");
    }

    private static String told(Signings.Asked asked) {
        if (asked.waiting() == 0) {
            return t("publish.done.asked", asked.anew());
        }
        return asked.anew() == 0
                ? t("publish.done.waiting", asked.waiting())
                : t("publish.done.asked", asked.anew()) + t("publish.done.others", asked.waiting());
    }

    @Override
    public String getPageTitle() {
        return Titles.of("publish.do");
    }
}
