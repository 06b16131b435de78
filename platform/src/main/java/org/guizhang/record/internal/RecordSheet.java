package org.guizhang.record.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.guizhang.blob.Blobs;
import org.guizhang.print.Cell;
import org.guizhang.print.PdfWriter;
import org.guizhang.print.Style;
import org.guizhang.record.FormRecord;
import org.guizhang.shared.Days;
import org.guizhang.tenant.profile.BusinessIdentity;

/**
 * A record on paper: what it is, what it says, who signed, what became of it, and how to tell that it is true.
 *
 * @param facts the same for programs
 * @param fingerprint of the certificate that the sheet will be sealed with
 * @param address of the record, where it says whether a paper shows what it said then
 */
record RecordSheet(
        RecordModel model,
        FormRecord record,
        BusinessIdentity business,
        Locale locale,
        String facts,
        String fingerprint,
        String address,
        Function<String, Optional<Blobs.Shown>> pictures) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(Days.ZONE);

    /** @param at when the file is made */
    byte[] pdf(Instant at) throws IOException {
        var title = record.title().in(locale);
        var words = new AnswerWords(record.names(), locale);
        var answers = new AnswerGrid(model, record, words, pictures);
        try (var paper = new PdfWriter(named(title), locale, at)) {
            mark(paper, words);
            paper.code(address + "/records/" + record.id() + code());
            paper.write(Style.DETAIL, business.name());
            paper.write(Style.TITLE, title);
            head(words).forEach(line -> paper.write(Style.DETAIL, line));
            paper.rule();
            answers.write(paper);
            if (!record.signatures().isEmpty()) {
                paper.write(Style.HEADING, words.say("record-sheet.signatures"));
                paper.grid(List.of(22, 38, 40), List.of(), signatures(words, answers));
            }
            if (!record.line().isEmpty()) {
                paper.write(Style.HEADING, words.say("record-sheet.line"));
                paper.grid(List.of(8, 25, 22, 20, 25), List.of(lineHead(words)), line(words));
            }
            record.clauses()
                    .forEach(clause -> paper.write(
                            Style.SMALL,
                            words.say("record-sheet.clause", clause.heading().in(locale))));
            paper.write(Style.SMALL, digests(words));
            paper.write(Style.SMALL, words.say("record-sheet.seal", fingerprint, RecordFacts.ATTACHMENT));
            paper.attach(RecordFacts.ATTACHMENT, named(title), facts.getBytes(StandardCharsets.UTF_8));
            return paper.finished(words.say("record-sheet.foot", named(title)));
        }
    }

    private String named(String title) {
        return record.serial() == null ? title : title + " " + record.serial();
    }

    private boolean isVoid() {
        return record.state() != null && record.state().key().equals(RecordModel.VOID);
    }

    private void mark(PdfWriter paper, AnswerWords words) {
        if (record.state() == null) {
            paper.stamp(words.say("record-sheet.draft"));
        } else if (isVoid()) {
            paper.stamp(words.say("record-sheet.void"));
        }
    }

    private String code() {
        return record.line().isEmpty()
                ? ""
                : "?paper=" + record.line().get(record.line().size() - 1).digest();
    }

    private List<String> head(AnswerWords words) {
        var lines = new ArrayList<String>();
        var state = record.state();
        if (record.serial() != null) {
            lines.add(words.say("record-sheet.serial", record.serial()));
        }
        lines.add(words.say(
                "record-sheet.state",
                state == null ? words.say("record.draft") : state.title().in(locale),
                record.version()));
        if (record.site() != null) {
            lines.add(words.say("record-sheet.site", record.site().name().in(locale)));
        }
        var submitted = record.submittedAt();
        lines.add(words.say(
                submitted == null ? "record-sheet.begun" : "record-sheet.handed-in",
                record.author().name(),
                MOMENT.format(submitted == null ? record.createdAt() : submitted)));
        lines.add(words.say("record-sheet.edition", model.moduleTitle().in(locale), record.editionNumber()));
        if (isVoid()) {
            lines.add(words.say("record-sheet.voided"));
        }
        return lines;
    }

    private List<List<Cell>> signatures(AnswerWords words, AnswerGrid answers) {
        var rows = new ArrayList<List<Cell>>();
        for (var one : record.signatures()) {
            var drawn = answers.drawn(words.say("record-sheet.signature-of", one.name()), one.drawn());
            var how = drawn.isEmpty() ? words.say("record-sheet.confirmed") : "";
            rows.add(List.of(
                    Cell.head(one.title().in(locale)),
                    Cell.of(words.say("record-sheet.signed", one.name(), MOMENT.format(one.at()), one.version())),
                    Cell.of(how).with(drawn)));
        }
        return rows;
    }

    private static List<Cell> lineHead(AnswerWords words) {
        return List.of(
                Cell.head(words.say("record-sheet.version")),
                Cell.head(words.say("record-sheet.at")),
                Cell.head(words.say("record-sheet.step")),
                Cell.head(words.say("record-sheet.by")),
                Cell.head(words.say("record-sheet.reason")));
    }

    private List<List<Cell>> line(AnswerWords words) {
        var rows = new ArrayList<List<Cell>>();
        for (var turn : record.line()) {
            var step = turn.title().in(locale);
            rows.add(List.of(
                    Cell.of(String.valueOf(turn.version())),
                    Cell.of(MOMENT.format(turn.at())),
                    Cell.of(turn.refused() ? words.say("record-sheet.refused", step) : step),
                    Cell.of(turn.by().name()),
                    Cell.of(turn.reason() == null ? "" : turn.reason())));
        }
        return rows;
    }

    private String digests(AnswerWords words) {
        var line = record.line();
        return line.isEmpty()
                ? words.say("record-sheet.digest.draft", model.edition().digest(), record.id())
                : words.say(
                        "record-sheet.digests",
                        model.edition().digest(),
                        line.get(line.size() - 1).digest(),
                        record.id());
    }
}
