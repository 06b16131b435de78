package org.guizhang.notify.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guizhang.notify.Inbox;
import org.guizhang.notify.Notice;
import org.guizhang.notify.Notices;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Notices are stored as keys and arguments; those of earlier versions are shown as they were told. */
@ExtendWith(TestDatabase.class)
class NoticeRowsTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private Wired wired;
    private Caller owner;

    @BeforeEach
    void open() throws Exception {
        wired = new Wired(NOON);
        owner = wired.business("restaurant");
    }

    @Test
    void whatIsToldIsWhatIsRead() {
        var notice = new Notice(
                "template-followed",
                UUID.randomUUID().toString(),
                Message.of("follow-news.later", new Text("《茶》", "O'Brien's {1}"), "2.0.0"),
                Message.of(
                        "lines",
                        Message.list(List.of(new Text("甲", "A"), "{0}", 2)),
                        Message.of("signing.notice.note", "1.0", "it's {0}")),
                "policy");
        tell(notice);
        assertThat(first()).isEqualTo(notice);
        assertThat(first().title().in(Languages.ENGLISH))
                .isEqualTo("Version 2.0.0 of the template of “O'Brien's {1}” waits for a day");
        assertThat(first().text().in(Languages.ENGLISH)).isEqualTo("A, {0}, 2\nEdition 1.0: it's {0}");
        assertThat(first().text().in(Languages.CHINESE)).isEqualTo("甲、{0}、2\n第 1.0 版：it's {0}");
    }

    @Test
    void whatWasToldBeforeStaysAsItWas() {
        wired.in(
                owner,
                () -> wired.get(Database.class)
                        .sql()
                        .execute(
                                "insert into notice (tenant_id, id, person_id, kind, subject, title_zh, title_en, text_zh,"
                                        + " text_en, address, created_at) values (?, ?, ?, 'k', 's', '请签收', 'Sign {0}', '',"
                                        + " 'it''s', 'inbox', ?)",
                                owner.tenantId(), UUID.randomUUID(), owner.personId(), NOON));
        assertThat(first().title().both()).isEqualTo(new Text("请签收", "Sign {0}"));
        assertThat(first().text().both()).isEqualTo(new Text("", "it's"));
    }

    @Test
    void whatIsSettledSaysSo() {
        var asked = new Notice("asked", "s", Message.of("review-news.asked", "A"), Notice.NOTHING, "policy");
        tell(asked);
        var over = new Notice("over", "s", Message.of("review-news.over", "A"), Notice.NOTHING, "policy");
        wired.in(owner, () -> {
            wired.get(Notices.class).close("asked", "s", over);
            return 0;
        });
        assertThat(first()).isEqualTo(over);
    }

    private void tell(Notice notice) {
        wired.in(owner, () -> {
            wired.get(Notices.class).tell(List.of(owner.personId()), notice);
            return 0;
        });
    }

    private Notice first() {
        return wired.in(owner, () -> wired.get(Inbox.class).list(null, 20))
                .items()
                .get(0)
                .notice();
    }
}
