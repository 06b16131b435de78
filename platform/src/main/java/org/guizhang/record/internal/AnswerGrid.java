package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.guizhang.blob.Blobs;
import org.guizhang.print.Cell;
import org.guizhang.print.Figure;
import org.guizhang.print.PdfWriter;
import org.guizhang.print.Style;
import org.guizhang.record.FormRecord;

/**
 * The answers of a record in the frames of a paper form: short ones two by two, long ones over the width, those of each step
 * below its name, tables with their heads on each page.
 *
 * @param pictures a picture by its name; none where it is kept no more
 */
record AnswerGrid(
        RecordModel model, FormRecord record, AnswerWords words, Function<String, Optional<Blobs.Shown>> pictures) {
    private static final Set<String> LONG =
            Set.of("long-text", "photo", "attachment", "signature", "people", "things", "record");
    private static final List<Integer> SHARES = List.of(17, 33, 17, 33);
    /** Pictures of one answer. */
    private static final int MOST = 12;

    void write(PdfWriter paper) throws IOException {
        var steps = model.type().form().steps();
        var headed = steps.stream().filter(step -> !model.sets(step).isEmpty()).count() > 1;
        for (var step : steps) {
            var sets = model.sets(step);
            var rows = rows(sets, step.equals(steps.get(0)));
            if (!rows.isEmpty()) {
                if (headed) {
                    paper.write(Style.HEADING, step.title().in(words.locale()));
                }
                paper.grid(SHARES, List.of(), rows);
            }
            for (var table : model.definition().path("lines")) {
                if (sets.contains(table.path("key").asText()) && !isHidden("/lines/" + key(table))) {
                    table(paper, table);
                }
            }
        }
    }

    private static String key(JsonNode written) {
        return written.path("key").asText();
    }

    private boolean isHidden(String pointer) {
        return record.judgement().hidden().contains(pointer);
    }

    private List<List<Cell>> rows(List<String> sets, boolean first) {
        var rows = new ArrayList<List<Cell>>();
        var half = new ArrayList<Cell>();
        for (var field : model.definition().path("fields")) {
            if (sets.contains(key(field)) && !isHidden("/" + key(field))) {
                var label = Cell.head(words.said(field.path("title")));
                var value = value(field, record.answers().path(key(field)), "/" + key(field));
                if (LONG.contains(field.path("type").asText())) {
                    fill(half, rows);
                    rows.add(List.of(label, value.over(3)));
                } else {
                    half.add(label);
                    half.add(value);
                    if (half.size() == SHARES.size()) {
                        fill(half, rows);
                    }
                }
            }
        }
        fill(half, rows);
        if (first) {
            for (var total : model.definition().path("totals")) {
                var sum = record.judgement().totals().get(key(total));
                if (sum != null) {
                    rows.add(List.of(
                            Cell.head(words.said(total.path("title"))),
                            Cell.of(words.of(total, DecimalNode.valueOf(sum))).over(3)));
                }
            }
        }
        return rows;
    }

    private static void fill(List<Cell> half, List<List<Cell>> rows) {
        if (half.size() == 2) {
            rows.add(List.of(half.get(0), half.get(1).over(3)));
        } else if (!half.isEmpty()) {
            rows.add(List.copyOf(half));
        }
        half.clear();
    }

    private void table(PdfWriter paper, JsonNode table) throws IOException {
        paper.write(Style.HEADING, words.said(table.path("title")));
        var columns =
                StreamSupport.stream(table.path("fields").spliterator(), false).toList();
        var head = new ArrayList<Cell>();
        head.add(Cell.head(words.say("record-sheet.row")));
        var shares = new ArrayList<Integer>();
        shares.add(1);
        for (var column : columns) {
            head.add(Cell.head(words.said(column.path("title"))));
            shares.add(LONG.contains(column.path("type").asText()) ? 4 : 2);
        }
        var lines = record.answers().path("lines").path(key(table));
        var rows = new ArrayList<List<Cell>>();
        for (var i = 0; i < lines.size(); i++) {
            var row = new ArrayList<Cell>();
            row.add(Cell.of(String.valueOf(i + 1)));
            for (var column : columns) {
                row.add(value(
                        column, lines.get(i).path(key(column)), "/lines/" + key(table) + "/" + i + "/" + key(column)));
            }
            rows.add(row);
        }
        if (rows.isEmpty()) {
            rows.add(List.of(Cell.of(words.say("record-sheet.no-rows")).over(shares.size())));
        }
        paper.grid(shares, List.of(head), rows);
    }

    private Cell value(JsonNode field, JsonNode answer, String pointer) {
        if (record.masked().contains(pointer)) {
            return Cell.of(words.say("record-sheet.masked"));
        }
        return switch (field.path("type").asText()) {
            case "photo", "attachment" -> shown(words.said(field.path("title")), answer);
            case "signature" -> Cell.of("").with(drawn(words.said(field.path("title")), answer));
            default -> Cell.of(words.of(field, answer));
        };
    }

    private Cell shown(String title, JsonNode answer) {
        var digests = new ArrayList<String>();
        if (answer.isTextual()) {
            digests.add(answer.asText());
        }
        answer.forEach(one -> digests.add(one.asText()));
        var figures = digests.stream()
                .limit(MOST)
                .flatMap(one -> photo(title, one).stream())
                .toList();
        var missing = digests.size() - figures.size();
        return Cell.of(missing == 0 ? "" : words.say("record-sheet.more-pictures", missing))
                .with(figures);
    }

    private Optional<Figure> photo(String title, String digest) {
        return pictures.apply(digest)
                .map(shown -> new Figure.Photo(
                        title, shown.blob().width(), shown.blob().height(), shown.jpeg()));
    }

    /** A signature as it was given; nothing of one that was confirmed alone. */
    List<Figure> drawn(String title, JsonNode drawn) {
        if (drawn.has("picture")) {
            return photo(title, drawn.path("picture").asText()).stream().toList();
        }
        if (!drawn.has("strokes")) {
            return List.of();
        }
        var strokes = new ArrayList<List<Integer>>();
        for (var stroke : drawn.path("strokes")) {
            var points = new ArrayList<Integer>();
            stroke.forEach(number -> points.add(number.asInt()));
            strokes.add(points);
        }
        return List.of(new Figure.Drawing(
                title, drawn.path("width").asInt(1), drawn.path("height").asInt(1), strokes));
    }
}
