package org.guizhang.acknowledge.internal;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.guizhang.acknowledge.Acknowledgement;
import org.guizhang.acknowledge.Passage;
import org.guizhang.shared.Days;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;

/** A signature on paper: who, what, when, and the words that were on the screen, in the language they were read in. */
final class ProofSheet {
    private static final float TITLE = 18;
    private static final float HEADING = 12;
    private static final float BODY = 10.5f;
    private static final float SMALL = 8.5f;
    private static final float GAP = 8;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private ProofSheet() {}

    static byte[] of(String business, Readings.Matter matter, Acknowledgement signed) throws IOException {
        var language = Languages.ofTag(signed.language());
        var edition = matter.part().edition();
        var title = matter.part().content().title();
        try (var paper = new Paper(say(language, "proof.title", title))) {
            paper.write(say(language, "proof.title", title), TITLE, GAP);
            for (var line : List.of(
                    say(language, "proof.business", business),
                    say(language, "proof.person", signed.name(), signed.person()),
                    say(language, "proof.edition", edition.number(), moment(edition.effectiveFrom())),
                    say(
                            language,
                            "proof.signed",
                            moment(signed.signedAt()),
                            signed.signedAt().truncatedTo(ChronoUnit.SECONDS)),
                    say(language, "proof.declared"))) {
                paper.write(line, BODY, 2);
            }
            paper.write(
                    say(language, "proof.digests", signed.editionDigest(), signed.shown(), signed.id()),
                    SMALL,
                    GAP * 2);
            for (var passage : matter.passages()) {
                paper.write(heading(passage, language), HEADING, 0);
                paper.write(passage.text().in(language), BODY, GAP);
            }
            return paper.finished(say(language, "proof.foot", signed.id()));
        }
    }

    private static String heading(Passage passage, Locale language) {
        return say(language, "proof.change." + passage.change(), passage.heading());
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(Days.ZONE));
    }

    private static String say(Locale language, String key, Object... arguments) {
        return Message.of(key, arguments).in(language);
    }
}
