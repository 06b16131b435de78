package org.guizhang.acknowledge.internal;

import java.util.List;
import java.util.stream.Stream;
import org.guizhang.notify.Notice;
import org.guizhang.policy.edition.Edition;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;

/** What people who are asked to sign read in the inbox and in mails. */
final class RequestNotice {
    /** The kind of notice that leads to an edition to be signed; its subject is the edition. */
    static final String KIND = "sign-edition";

    /** Of more editions than these the first and the last are told. */
    private static final int MOST = 4;

    private RequestNotice() {}

    /** @param news the editions whose notes tell what is new, oldest first */
    static Notice asked(Edition edition, List<Edition> news, Text title) {
        return notice(edition, title, notes(news));
    }

    /** Of a request that has come along from another edition. */
    static Notice along(Edition edition, List<Edition> news, Text title) {
        return notice(
                edition, title, Message.of("lines", Message.of("signing.notice.now", edition.number()), notes(news)));
    }

    private static Notice notice(Edition edition, Text title, Message text) {
        return new Notice(
                KIND,
                edition.id().toString(),
                Message.of("signing.notice", title),
                text,
                "acknowledge/" + edition.id());
    }

    private static Message notes(List<Edition> news) {
        var told = news.size() <= MOST
                ? news.stream()
                : Stream.concat(news.stream().limit(1), news.stream().skip(news.size() - MOST + 1L));
        return told.map(edition -> Message.of("signing.notice.note", edition.number(), edition.note()))
                .reduce((one, next) -> Message.of("lines", one, next))
                .orElse(Notice.NOTHING);
    }
}
