package org.guizhang.ui.policy.publish;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.guizhang.policy.draft.Author;
import org.guizhang.policy.review.Review;
import org.guizhang.ui.policy.reading.HandbookView;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.jspecify.annotations.Nullable;

/** How a review stands, in words: who asked what, who decided what, and whether it still holds. */
class ReviewNote {
    private final Formats formats;

    @Inject
    ReviewNote(Formats formats) {
        this.formats = formats;
    }

    /** Of a standing with a review. */
    Card of(Review.Standing standing) {
        var card = new Card();
        var review = standing.latest();
        if (review == null) {
            return card;
        }
        var head = new Div(
                badge(standing, review), new Span(t("review.by", review.asker(), formats.moment(review.askedAt()))));
        head.addClassName("gz-badges");
        card.add(head);
        if (!review.message().isEmpty()) {
            card.add(new Paragraph(t("review.said", review.asker(), review.message())));
        }
        if (review.editorialReason() != null) {
            card.add(new Paragraph(t("review.editorial.asked", review.editorialReason())));
        }
        var decidedAt = review.decidedAt();
        if (review.decider() != null && decidedAt != null) {
            var key = review.state() == Review.State.APPROVED ? "review.by.approved" : "review.by.returned";
            card.add(new Paragraph(t(key, review.decider(), formats.moment(decidedAt))));
            if (review.comment() != null && !review.comment().isEmpty()) {
                card.add(new Paragraph(t("review.said", review.decider(), review.comment())));
            }
        }
        var published = standing.published();
        var day = review.effectiveFrom();
        card.add(HandbookView.muted(t(
                "review.against",
                day == null ? t("publish.now") : t("review.from", formats.moment(day)),
                named(review.basis()))));
        if (!standing.holds() && published != null) {
            var key = review.state() == Review.State.APPROVED ? "review.used" : "review.passed";
            card.note(t(key, published.number()));
        } else if (!standing.holds() && standing.isMoved() && review.state() != Review.State.RETURNED) {
            card.note(t("review.moved", named(review.basis()), named(standing.basis())));
        } else if (!standing.holds() && review.state() != Review.State.RETURNED) {
            card.note(t("review.void"));
        } else if (standing.approvedInVain()) {
            card.note(t("review.vain"));
        } else if (standing.waits() && !standing.authors().isEmpty()) {
            var names = standing.authors().stream().map(Author::name).collect(Collectors.joining(t("review.and")));
            card.note(t("review.authors", names));
        }
        return card;
    }

    private static String named(Review.@Nullable Basis basis) {
        return basis == null ? t("review.against.none") : t("edition.number", basis.number());
    }

    private static StateBadge badge(Review.Standing standing, Review review) {
        if (!standing.holds() && standing.published() != null) {
            return new StateBadge(Tone.QUIET, t("review.state.used"));
        }
        if ((review.state() != Review.State.RETURNED && !standing.holds()) || standing.approvedInVain()) {
            return new StateBadge(Tone.QUIET, t("review.state.void"));
        }
        return switch (review.state()) {
            case OPEN -> new StateBadge(Tone.DUE, t("review.state.open"));
            case APPROVED -> new StateBadge(Tone.PASS, t("review.state.approved"));
            case RETURNED -> new StateBadge(Tone.LATE, t("review.state.returned"));
        };
    }
}
