package org.guizhang.notify.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guizhang.notify.Inbox;
import org.guizhang.notify.Notice;
import org.guizhang.notify.NoticeChoice;
import org.guizhang.notify.NoticeChoice.Mail;
import org.guizhang.notify.NoticeChoices;
import org.guizhang.notify.NoticeGroup;
import org.guizhang.notify.Notices;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.service.Refused;
import org.guizhang.shared.Message;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mails leave as their reader wants them; the inbox has everything. */
@ExtendWith(TestDatabase.class)
class NoticeChoicesTest {
    /** Ten in the evening. */
    private static final Instant TEN = Instant.parse("2026-11-29T14:00:00Z");

    private Wired wired;
    private Caller owner;

    @BeforeEach
    void open() throws Exception {
        wired = new Wired(TEN);
        WiredMail.configure(wired);
        owner = wired.business("restaurant");
        wired.in(
                owner,
                () -> wired.get(Database.class)
                        .sql()
                        .createUpdate("update person set login = :login where tenant_id = :tenant and id = :person")
                        .bind("login", owner.personId() + "@example.com")
                        .bind("person", owner.personId())
                        .execute());
    }

    @Test
    void withoutAChoiceEverythingLeavesSoon() {
        assertThat(get()).isEqualTo(NoticeChoice.PRESET);
        tell("checklist-soon");
        assertThat(due()).containsExactly(Instant.parse("2026-11-29T14:10:00Z"));
        assertThat(digest()).containsExactly("checklist-soon");
    }

    @Test
    void quietHoursPutOffToTheirEnd() {
        set(Mail.SOON, "22:05", "07:00", Set.of());
        tell("checklist-soon");
        assertThat(due()).containsExactly(Instant.parse("2026-11-29T23:00:00Z"));
    }

    @Test
    void quietHoursOfTheDayAreOverInTheEvening() {
        set(Mail.SOON, "09:00", "22:10", Set.of());
        tell("checklist-soon");
        assertThat(due()).containsExactly(Instant.parse("2026-11-29T14:10:00Z"));
    }

    @Test
    void onceADayIsTheNextMorningAndWhoeverWantsItSoonerGetsItSooner() {
        set(Mail.DAILY, null, null, Set.of());
        tell("checklist-soon");
        tell("sign-edition");
        assertThat(due()).containsExactly(Instant.parse("2026-11-30T00:00:00Z"));
        set(Mail.SOON, null, null, Set.of());
        assertThat(due()).containsExactly(Instant.parse("2026-11-29T14:10:00Z"));
        assertThat(digest()).containsExactly("checklist-soon", "sign-edition");
    }

    @Test
    void whatIsForTheInboxAloneIsInNoMail() {
        set(Mail.SOON, null, null, Set.of(NoticeGroup.REMINDERS));
        tell("checklist-soon");
        assertThat(due()).isEmpty();
        tell("sign-edition");
        assertThat(due()).hasSize(1);
        assertThat(digest()).containsExactly("sign-edition");
        set(Mail.SOON, null, null, Set.of(NoticeGroup.RULES));
        tell("edition-answer");
        tell("checklist-failed");
        assertThat(digest())
                .as("by the choice of the moment, what is still unread too")
                .containsExactly("checklist-soon", "checklist-failed");
        assertThat(inbox()).hasSize(4);
    }

    @Test
    void whoeverWantsNoMailGetsNone() {
        tell("checklist-late");
        set(Mail.NONE, null, null, Set.of());
        assertThat(digest()).isEmpty();
        tell("checklist-late");
        assertThat(due()).as("that which was waiting").hasSize(1);
        assertThat(inbox()).hasSize(2);
    }

    @Test
    void whatIsNoTimeIsRefused() {
        Refused.with(() -> set(Mail.SOON, "22:00", null, Set.of()), "/quietUntil required");
        Refused.with(
                () -> set(Mail.SOON, "9:00", "25:00", Set.of()), "/quietFrom notice-clock", "/quietUntil notice-clock");
        Refused.with(() -> set(Mail.SOON, "22:00", "22:00", Set.of()), "/quietUntil notice-quiet");
        Refused.with(() -> set(null, null, null, Set.of()), "/mail required");
        assertThat(get()).isEqualTo(NoticeChoice.PRESET);
    }

    @Test
    void theChoiceOfOneIsNotThatOfAnother() {
        set(Mail.NONE, null, null, Set.of());
        var colleague = wired.colleague(owner, "Li", Role.STAFF);
        assertThat(wired.in(colleague, () -> wired.get(NoticeChoices.class).get()))
                .isEqualTo(NoticeChoice.PRESET);
    }

    private NoticeChoice get() {
        return wired.in(owner, () -> wired.get(NoticeChoices.class).get());
    }

    private NoticeChoice set(
            @Nullable Mail mail, @Nullable String from, @Nullable String until, Set<NoticeGroup> silent) {
        return wired.in(
                owner, () -> wired.get(NoticeChoices.class).set(new NoticeChoice(mail, null, from, until, silent)));
    }

    private void tell(String kind) {
        wired.in(owner, () -> {
            wired.get(Notices.class)
                    .tell(
                            List.of(owner.personId()),
                            new Notice(kind, kind, Message.of("review-news.asked", "A"), Notice.NOTHING, "policy"));
            return 0;
        });
    }

    private List<Instant> due() {
        return wired.in(
                owner,
                () -> wired.get(Database.class)
                        .sql()
                        .createQuery("select t.due_at from task t join mail m on m.tenant_id = t.tenant_id"
                                + " and cast(m.id as text) = t.subject where t.tenant_id = :tenant and t.kind = 'mail'"
                                + " and m.subject is null and m.state = 'waiting' order by t.due_at")
                        .mapTo(Instant.class)
                        .list());
    }

    /** What the next digest tells. */
    private List<String> digest() {
        return wired.in(
                owner,
                () -> wired.get(NoticeRows.class).take(owner.personId(), UUID.randomUUID()).stream()
                        .map(Notice::kind)
                        .toList());
    }

    private List<?> inbox() {
        return wired.in(owner, () -> wired.get(Inbox.class).list(null, 20).items());
    }
}
