package org.guizhang.checklist.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guizhang.checklist.ItemJudgement;
import org.guizhang.checklist.OccurrencePlace;
import org.guizhang.checklist.Submission;
import org.guizhang.print.PdfWriter;
import org.guizhang.print.Style;
import org.guizhang.shared.Days;
import org.guizhang.shared.Json;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.template.artefact.ChecklistType;
import org.jspecify.annotations.Nullable;

/**
 * What was handed in, on paper: questions, answers, notes, who and when; photos and drawn signatures by their digests and
 * names. The file carries all of it as JSON, too.
 */
final class SubmissionSheet {
    private static final String ATTACHMENT = "submission.json";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(Days.ZONE);

    private final Submission submission;
    private final Map<String, ChecklistType.Item> items;
    private final Locale language;

    SubmissionSheet(Submission submission, SheetModel model, Locale language) {
        this.submission = submission;
        this.language = language;
        items = model.type().items().stream()
                .collect(Collectors.toMap(ChecklistType.Item::key, Function.identity(), (one, other) -> one));
    }

    /** @param at when the file is made */
    byte[] pdf(String business, Instant at) {
        var title = submission.title().in(language);
        try (var paper = new PdfWriter(title, language, at)) {
            paper.write(Style.TITLE, title);
            paper.rule();
            head(business).forEach(line -> paper.write(Style.DETAIL, line));
            paper.write(Style.SMALL, say("submission.digest", submission.digest()));
            paper.rule();
            var number = 0;
            for (var item : submission.items()) {
                number++;
                if (item.judgement() != ItemJudgement.HIDDEN) {
                    paper.write(Style.HEADING, number + ". " + item.text().in(language));
                    said(item).forEach(line -> paper.write(Style.DETAIL, line));
                    facts(item).ifPresent(line -> paper.write(Style.SMALL, line));
                }
            }
            paper.rule();
            submission.signatures().forEach(one -> paper.write(Style.DETAIL, signature(one)));
            paper.attach(ATTACHMENT, title, Json.canonical(submission).getBytes(StandardCharsets.UTF_8));
            return paper.finished(say(
                    "submission.foot",
                    title,
                    submission.version(),
                    submission.result().id()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<String> head(String business) {
        var lines = new ArrayList<String>();
        lines.add(say("submission.place", business, place(submission.place())));
        lines.add(say("submission.by", submission.by().name(), MOMENT.format(submission.serverTime())));
        lines.add(say("submission.edition", submission.editionNumber(), submission.version()));
        var reason = submission.reason();
        if (reason != null) {
            lines.add(say("submission.reason", reason));
        }
        var result = submission.result();
        lines.add(say(
                result.stopWork()
                        ? "submission.result.stop"
                        : result.passed() ? "submission.result.passed" : "submission.result.not-passed",
                result.failed().size()));
        if (result.score() != null) {
            lines.add(say("submission.score", result.score()));
        }
        return lines;
    }

    private String place(OccurrencePlace place) {
        return Stream.of(
                        place.site() == null ? null : place.site().name().in(language),
                        place.area() == null ? null : place.area().name().in(language),
                        place.thing() == null ? null : place.thing().name(),
                        place.person() == null ? null : place.person().name())
                .flatMap(part -> Optional.ofNullable(part).stream())
                .collect(Collectors.joining(" · "));
    }

    private List<String> said(Submission.Item item) {
        var lines = new ArrayList<String>();
        var judged = say("submission.judgement." + item.judgement());
        var value = value(item.key(), item.value());
        lines.add(value.isEmpty() ? judged : say("submission.answer", value, judged));
        if (item.note() != null) {
            lines.add(say("submission.note", item.note()));
        }
        return lines;
    }

    private String value(String key, @Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isObject()) {
            return "";
        }
        var written = value.asText();
        var item = items.get(key);
        if (item == null) {
            return written;
        }
        return switch (item.answer()) {
            case PASS_FAIL -> "";
            case CHOICE ->
                item.options().stream()
                        .filter(option -> option.key().equals(written))
                        .map(option -> option.title().in(language))
                        .findFirst()
                        .orElse(written);
            case NUMBER -> {
                @Nullable Text unit = item.unit();
                yield unit == null ? written : written + " " + unit.in(language);
            }
            case TEXT, TIME, PHOTO, SIGNATURE -> written;
        };
    }

    private Optional<String> facts(Submission.Item item) {
        var facts = new ArrayList<String>();
        if (item.by() != null && item.serverTime() != null) {
            facts.add(say("submission.by", item.by().name(), MOMENT.format(item.serverTime())));
        }
        item.photos().forEach(photo -> facts.add(say("submission.photo", photo)));
        return facts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", facts));
    }

    private String signature(Submission.Signature one) {
        var person = one.person();
        var name = person != null ? person.name() : one.name() == null ? "" : one.name();
        return say("submission.signature", one.title(), name, MOMENT.format(one.at()));
    }

    private String say(String key, Object... arguments) {
        return Message.of(key, arguments).in(language);
    }
}
