package org.guizhang.acknowledge.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guizhang.acknowledge.Acknowledgement;
import org.guizhang.acknowledge.Passage;
import org.guizhang.print.PdfWriter;
import org.guizhang.print.Style;
import org.guizhang.shared.Days;
import org.guizhang.shared.Json;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;
import org.guizhang.tenant.profile.BusinessIdentity;

/**
 * A signature on paper: who, what, when, and the words that were on the screen, in the language they were read in. The
 * file carries the same as JSON, so that it can be verified by itself (docs/verify.md).
 *
 * @param signature who signed what and when
 * @param shown the words, as they were digested
 */
record ProofSheet(
        Locale language,
        String title,
        List<Paragraph> head,
        List<Paragraph> words,
        String foot,
        Map<String, Object> signature,
        Map<String, Object> shown) {
    static final String ATTACHMENT = "acknowledgement.json";
    private static final String FORMAT = "guizhang-acknowledgement/1";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    record Paragraph(Style style, String text) {}

    /**
     * @param business what it was called when it was signed
     * @param fingerprint of the certificate that the sheet will be sealed with
     */
    static ProofSheet of(
            BusinessIdentity business, RequiredReadings.Matter matter, Acknowledgement signed, String fingerprint) {
        var language = Languages.ofTag(signed.language());
        var edition = matter.part().edition();
        var module = matter.part().content().title();
        var title = say(language, "proof.title", module);
        var head = new ArrayList<Paragraph>();
        for (var line : List.of(
                business(language, business),
                say(language, "proof.person", signed.name(), signed.person()),
                say(language, "proof.edition", edition.number(), moment(edition.effectiveFrom())),
                say(
                        language,
                        "proof.signed",
                        moment(signed.signedAt()),
                        signed.signedAt().truncatedTo(ChronoUnit.SECONDS)),
                say(language, "proof.declared"))) {
            head.add(new Paragraph(Style.DETAIL, line));
        }
        head.add(new Paragraph(
                Style.SMALL, say(language, "proof.digests", signed.editionDigest(), signed.shown(), signed.id())));
        head.add(new Paragraph(Style.SMALL, say(language, "proof.seal", fingerprint, ATTACHMENT)));
        var words = new ArrayList<Paragraph>();
        for (var passage : matter.passages()) {
            words.add(new Paragraph(Style.HEADING, heading(passage, language)));
            words.add(new Paragraph(Style.BODY, passage.text().in(language)));
        }
        var who = new LinkedHashMap<String, Object>();
        who.put("id", signed.id());
        who.put("business", business.name());
        if (business.creditCode() != null) {
            who.put("creditCode", business.creditCode());
        }
        who.put("person", signed.person());
        who.put("name", signed.name());
        who.put("module", module.in(language));
        who.put("edition", signed.edition());
        who.put("number", edition.number());
        who.put("effectiveFrom", edition.effectiveFrom());
        who.put("signedAt", signed.signedAt());
        who.put("editionDigest", signed.editionDigest());
        who.put("shownDigest", signed.shown());
        return new ProofSheet(
                language,
                title,
                head,
                words,
                say(language, "proof.foot", signed.id()),
                who,
                SignedContent.document(signed.editionDigest(), matter.passages(), language));
    }

    /** @param at when the file is made */
    byte[] pdf(Instant at) throws IOException {
        try (var paper = new PdfWriter(title, language, at)) {
            paper.write(Style.TITLE, title);
            paper.rule();
            head.forEach(paragraph -> paper.write(paragraph.style(), paragraph.text()));
            paper.rule();
            words.forEach(paragraph -> paper.write(paragraph.style(), paragraph.text()));
            paper.attach(ATTACHMENT, title, attachment().getBytes(StandardCharsets.UTF_8));
            return paper.finished(foot);
        }
    }

    private String attachment() {
        return Json.canonical(Map.of("format", FORMAT, "signature", signature, "shown", shown));
    }

    private static String business(Locale language, BusinessIdentity business) {
        return business.creditCode() == null
                ? say(language, "proof.business", business.name())
                : say(language, "proof.business.code", business.name(), business.creditCode());
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
