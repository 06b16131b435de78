package org.guizhang.ui.policy;

import static org.guizhang.ui.policy.Said.said;
import static org.guizhang.ui.shell.Words.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.guizhang.policy.Checks;
import org.guizhang.policy.Consultations;
import org.guizhang.policy.Edition;
import org.guizhang.policy.Editions;
import org.guizhang.policy.Module;
import org.guizhang.policy.Modules;
import org.guizhang.policy.Publications;
import org.guizhang.policy.Review;
import org.guizhang.policy.Reviews;
import org.guizhang.policy.check.Finding;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;

/** Puts a draft in force: what changes, why, from when on; and afterwards what has happened, in words. */
@Needs(Permission.PUBLISH_POLICY)
@Route(value = Paths.PUBLISH, layout = MainLayout.class)
class PublishView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Modules modules;
    private final Editions editions;
    private final Publications publications;
    private final Checks checks;
    private final Consultations consultations;
    private final Reviews reviews;
    private final ReviewNote note;
    private final Formats formats;
    private final Clock clock;

    @Inject
    PublishView(
            Modules modules,
            Editions editions,
            Publications publications,
            Checks checks,
            Consultations consultations,
            Reviews reviews,
            ReviewNote note,
            Formats formats,
            Clock clock) {
        this.modules = modules;
        this.editions = editions;
        this.publications = publications;
        this.checks = checks;
        this.consultations = consultations;
        this.reviews = reviews;
        this.note = note;
        this.formats = formats;
        this.clock = clock;
        addClassName("gz-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var module = modules.get(Paths.id(event));
        var latest = module.latest();
        add(new PageHeader(t("publish.title", said(module.title())))
                .back(Paths.module(module.id()), said(module.title()))
                .about(t("publish.about")));
        if (!module.unpublished() || module.repealed()) {
            var back = Links.button(Paths.module(module.id()), t("publish.none.go"), true);
            add(new EmptyState("check", t("publish.none"), t("publish.none.text"), back));
            return;
        }
        var draft = modules.preview(module.id(), Map.of());
        var before = latest == null || latest.kind().ends()
                ? null
                : editions.get(latest.id()).content();
        var findings = checks.of(module.id());
        add(new Difference(before, draft), new CheckList(findings, module.id()));
        var consulted = consultations.standing(module.id());
        if (consulted.changed()) {
            add(new ConsultedNote(consulted, module.id()));
        }
        if (findings.stream().anyMatch(Finding::blocks)) {
            return;
        }
        var standing = reviews.standing(module.id());
        if (standing.required() || standing.holds()) {
            add(approval(module, standing));
        }
        if (!standing.required() || standing.approved()) {
            add(new PublishForm(
                    latest == null,
                    clock,
                    formats,
                    from -> publications.outlook(module.id(), from),
                    publication -> done(publish(module, publication), module)));
        }
    }

    private Card approval(Module module, Review.Standing standing) {
        var card = standing.latest() == null ? new Card() : note.of(standing);
        if (!standing.approved()) {
            card.note(t("publish.review"));
            var go = new Div(Links.button(Paths.review(module.id()), t("publish.review.go"), true));
            go.addClassName("gz-actions");
            card.add(go);
        }
        return card;
    }

    private Edition publish(Module module, Edition.Publication publication) {
        return editions.publish(module.id(), publication, module.revision());
    }

    private void done(Edition edition, Module module) {
        removeAll();
        var later = edition.effectiveFrom().isAfter(edition.publishedAt());
        var text = later
                ? t("publish.done.later", formats.moment(edition.effectiveFrom()))
                : t("publish.done.now", formats.moment(edition.effectiveFrom()));
        var title = t("publish.done", said(module.title()), edition.number());
        var state = new EmptyState(
                "publish",
                title,
                text,
                Links.button(Addresses.HANDBOOK, t("publish.read"), true),
                Links.button(Addresses.PEOPLE, t("publish.invite"), false));
        add(new PageHeader(t("publish.done.title")), state);
        getElement().executeJs("window.scrollTo(0, 0)");
    }

    @Override
    public String getPageTitle() {
        return Titles.of("publish.do");
    }
}
