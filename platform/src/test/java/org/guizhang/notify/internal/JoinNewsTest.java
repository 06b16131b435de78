package org.guizhang.notify.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.guizhang.joining.InvitationDeclined;
import org.guizhang.joining.JoinDecided;
import org.guizhang.joining.JoinRequested;
import org.guizhang.joining.NewcomerUnplaced;
import org.guizhang.notify.Inbox;
import org.guizhang.notify.InboxItem;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.Languages;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Role;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Those who manage people hear of who comes, goes and says no, from the events of the rooms where that happens. */
@ExtendWith(TestDatabase.class)
class JoinNewsTest {
    private Wired wired;
    private Caller owner;
    private Caller anna;

    @BeforeEach
    void open() throws Exception {
        wired = new Wired(Instant.parse("2026-11-29T12:00:00Z"), JoinNews.class);
        owner = wired.business("restaurant");
        anna = wired.colleague(owner, "Anna", Role.STAFF);
    }

    @Test
    void whoeverLeavesIsMissed() {
        wired.in(anna, () -> {
            wired.get(People.class).leave();
            return 0;
        });
        assertThat(unread()).containsExactly("person-left Anna has left the business");
    }

    @Test
    void whoseAccessIsEndedIsKnownToWhoeverEndedIt() {
        wired.in(owner, () -> wired.get(People.class).changeAccess(anna.personId(), false));
        assertThat(unread()).isEmpty();
    }

    @Test
    void aNewcomerWaitsForAPositionUntilThereIsOne() {
        tell(news -> news.joined(new NewcomerUnplaced(anna.personId(), "Anna")));
        assertThat(unread()).containsExactly("person-unplaced Anna has joined and has no position yet");
        wired.in(owner, () -> {
            var cook = wired.get(Positions.class)
                    .add(new Position.Entry(new EnteredName("厨师", "Cook"), "", null, false, false));
            return wired.get(Holdings.class).assign(new Holding.Entry(anna.personId(), cook.id(), null, null, null));
        });
        assertThat(unread()).isEmpty();
    }

    @Test
    void whoeverAsksWaitsForAnAnswer() {
        var request = UUID.randomUUID();
        tell(news -> news.requested(new JoinRequested(request, "{1}")));
        assertThat(unread()).containsExactly("join-requested {1} asks to join");
        tell(news -> news.decided(new JoinDecided(request)));
        assertThat(unread()).isEmpty();
    }

    @Test
    void aNoIsTold() {
        tell(news -> news.declined(new InvitationDeclined(anna.personId(), "Anna")));
        assertThat(unread()).containsExactly("invitation-declined Anna said no to your invitation");
    }

    private void tell(Consumer<JoinNews> event) {
        wired.in(owner, () -> {
            event.accept(wired.get(JoinNews.class));
            return 0;
        });
    }

    private List<String> unread() {
        return wired.in(owner, () -> wired.get(Inbox.class).list(null, 20)).items().stream()
                .filter(item -> item.readAt() == null)
                .map(InboxItem::notice)
                .map(notice -> notice.kind() + " " + notice.title().in(Languages.ENGLISH))
                .toList();
    }
}
