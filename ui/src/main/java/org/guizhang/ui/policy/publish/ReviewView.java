package org.guizhang.ui.policy.publish;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.publish.DraftState;
import org.guizhang.policy.publish.DraftStates;
import org.guizhang.policy.review.Review;
import org.guizhang.policy.review.Reviews;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Role;
import org.guizhang.ui.policy.module.ModuleNav;
import org.guizhang.ui.policy.reading.PolicyPaths;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Toast;

/** Four eyes on a draft: ask, look at what changes, approve or send back; made for a phone. */
@Needs(Permission.READ_POLICY)
@Route(value = PolicyPaths.REVIEW, layout = MainLayout.class)
class ReviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final DraftStates drafts;
    private final Reviews reviews;
    private final Caller who;
    private final ReviewNote note;
    private final DraftChanges changes;
    private final Clock clock;

    @Inject
    ReviewView(
            DraftStates drafts,
            Reviews reviews,
            CurrentCaller caller,
            ReviewNote note,
            DraftChanges changes,
            Clock clock) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.who = caller.person();
        this.note = note;
        this.changes = changes;
        this.clock = clock;
        addClassName("gz-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var state = drafts.of(PolicyPaths.id(event));
        var module = state.module();
        var standing = state.review();
        add(new PageHeader(t("review.title", said(module.title())))
                .back(PolicyPaths.module(module.id()), said(module.title()))
                .about(t(standing.required() ? "review.about.required" : "review.about")));
        add(new ModuleNav(module.id(), PolicyPaths.review(module.id())));
        if (!state.isDue()) {
            var back = Links.button(PolicyPaths.module(module.id()), t("publish.none.go", said(module.title())), true);
            add(new EmptyState("check", t("review.none"), t("review.none.text"), back));
        } else {
            draft(state);
        }
        if (who.role() == Role.OWNER) {
            add(new ReviewSetting(reviews, standing.settings(), ReviewView::again));
        }
    }

    private void draft(DraftState state) {
        var module = state.module();
        var standing = state.review();
        var review = standing.latest();
        if (review != null) {
            add(note.of(standing));
        }
        var mayAsk = who.may(Permission.EDIT_POLICY) && !state.isBlocked();
        var begin = new BeginField("review-from", clock, review == null ? null : review.effectiveFrom());
        var decided = standing.waits() || standing.approved();
        if (mayAsk && !decided) {
            add(new Card(begin));
            add(changes.of(module, begin));
        } else {
            add(changes.of(module, standing.holds() && review != null ? review.effectiveFrom() : null));
        }
        add(new CheckList(state.findings(), module.id()));
        if (review != null && standing.waits()) {
            if (who.may(Permission.APPROVE_POLICY) && !review.askerId().equals(who.personId())) {
                add(decision(review, standing.isBarred(who.personId())));
            }
        } else if (standing.approved()) {
            if (who.may(Permission.PUBLISH_POLICY)) {
                var go = new Div(Links.button(PolicyPaths.publish(module.id()), t("publish.do"), true));
                go.addClassName("gz-actions");
                add(go);
            }
        } else if (mayAsk) {
            add(question(module, begin));
        }
        if (mayAsk && decided) {
            add(new Details(t("review.other-day"), new Div(begin, question(module, begin))));
        }
    }

    private Card question(Module module, BeginField begin) {
        var message = new TextArea(t("review.message"));
        TextLimit.of(message, Review.MAX_MESSAGE);
        message.setHelperText(t("review.message.help"));
        var editorial = new TextArea(t("review.editorial"));
        TextLimit.of(editorial, Edition.MAX_NOTE);
        editorial.setHelperText(t("review.editorial.help"));
        // A first edition is always material.
        editorial.setVisible(module.latest() != null);
        var errors = new ErrorSummary().field("/message", message).field("/editorialReason", editorial);
        begin.tell(errors);
        var ask = new Button(t("review.ask"));
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        ask.addClickListener(click -> {
            if (errors.attempt(() -> reviews.ask(
                    module.id(), message.getValue(), editorial.getValue(), begin.moment(), module.revision()))) {
                again(t("review.asked"));
            }
        });
        return form(errors, List.of(message, editorial), ask);
    }

    private Card decision(Review review, boolean barred) {
        var comment = new TextArea(t("review.comment"));
        TextLimit.of(comment, Review.MAX_MESSAGE);
        comment.setHelperText(t("review.comment.help"));
        var errors = new ErrorSummary().field("/comment", comment);
        var approve = new Button(t("review.approve"));
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        approve.addClickListener(click -> {
            if (errors.attempt(() -> reviews.approve(review.id(), comment.getValue()))) {
                again(t("review.approved"));
            }
        });
        var back = new Button(t("review.return"));
        back.addThemeVariants(ButtonVariant.LUMO_LARGE);
        back.addClickListener(click -> {
            if (errors.attempt(() -> reviews.sendBack(review.id(), comment.getValue()))) {
                again(t("review.returned"));
            }
        });
        var card = barred
                ? form(errors, List.of(comment), back).note(t("review.barred"))
                : form(errors, List.of(comment), back, approve);
        card.addComponentAsFirst(new Paragraph(t("review.decide.about")));
        return card;
    }

    private static Card form(ErrorSummary errors, List<TextArea> texts, Button... buttons) {
        var row = new Div(buttons);
        row.addClassName("gz-actions");
        var card = new Card(errors);
        texts.forEach(card::add);
        card.add(row);
        card.addClassName("gz-form");
        return card;
    }

    private static void again(String words) {
        UI.getCurrent().refreshCurrentRoute(false);
        Toast.show(words);
    }

    @Override
    public String getPageTitle() {
        return Titles.of("review.do");
    }
}
