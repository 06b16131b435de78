package org.guizhang.policy.review.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.notify.Notice;
import org.guizhang.notify.Notices;
import org.guizhang.policy.draft.Author;
import org.guizhang.policy.edition.EditionPublished;
import org.guizhang.policy.review.Review;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Role;

/** Tells those who may approve that a draft waits for one of them, and the one who asked what was decided. */
@ApplicationScoped
public class ReviewNews {
    /** The kind of the notice that asks for a decision; its subject is the module. */
    static final String ASKED = "review-asked";

    /** The kind of the notice that tells of a decision; its subject is the review. */
    static final String DECIDED = "review-decided";

    /** What a question becomes that waits no more; its subject is the module. */
    static final String OVER = "review-over";

    private static final Set<Role> APPROVERS = Arrays.stream(Role.values())
            .filter(role -> role.may(Permission.APPROVE_POLICY))
            .collect(Collectors.toUnmodifiableSet());

    @Inject
    Notices notices;

    /** @param barred whoever may not decide, because they have written words of the draft */
    public void asked(Review review, Text title, List<Author> barred) {
        withdraw(review.moduleId(), title);
        notices.tellOthers(
                APPROVERS,
                barred.stream().map(Author::id).collect(Collectors.toSet()),
                new Notice(
                        ASKED,
                        review.moduleId().toString(),
                        Message.of("review-news.asked", title),
                        text("review-news.asked.text", review.asker(), review.message()),
                        address(review.moduleId(), "/review")));
    }

    public void decided(Review review, String decider, String words, Text title) {
        close(review.moduleId(), title, text("review-news.decided.text", decider, words));
        var approved = review.state() == Review.State.APPROVED;
        var key = approved ? "review-news.approved" : "review-news.returned";
        notices.tell(
                List.of(review.askerId()),
                new Notice(
                        DECIDED,
                        review.id().toString(),
                        Message.of(key, title),
                        text("review-news.decided.text", decider, words),
                        address(review.moduleId(), approved ? "/publish" : "/review")));
    }

    /** Out of force: nobody is asked any more. */
    void published(@Observes EditionPublished event) {
        if (event.edition().kind().ends()) {
            withdraw(event.edition().moduleId(), event.content().title());
        }
    }

    /** Nobody is asked any more; to be called where a draft is published without the decision that was asked for. */
    public void withdraw(UUID module, Text title) {
        close(module, title, Message.of("review-news.over.text"));
    }

    /** Also where it was read: nobody finds in the inbox that something waits which does not. */
    private void close(UUID module, Text title, Message text) {
        var subject = module.toString();
        var over = Message.of("review-news.over", title);
        notices.close(ASKED, subject, new Notice(OVER, subject, over, text, address(module, "/life")));
    }

    /** A sentence, and what the person has said, if anything. */
    private static Message text(String key, String who, String words) {
        var sentence = Message.of(key, who);
        return words.isBlank() ? sentence : Message.of("followed-by", sentence, words.strip());
    }

    private static String address(UUID module, String place) {
        return "policy/" + module + place;
    }
}
