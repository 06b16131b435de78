package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.Workbook;
import org.guizhang.form.Field;
import org.guizhang.shared.Csv;
import org.guizhang.shared.Days;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/** Records of one form for a spreadsheet, a column for each of its fields; times are those of China. */
@ApplicationScoped
public class RecordCsv {
    /** Lines of one file. */
    static final int MOST = 20_000;

    private static final double WIDE = 18;

    private static final List<String> COLUMNS = List.of("serial", "state", "site", "author", "day", "at");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Days.ZONE);

    record Line(RecordRow row, RecordModel model, ObjectNode answers) {}

    /** @param names of what answers name, by id */
    String of(List<Line> lines, Map<String, Text> names, Locale locale) {
        var file = new StringBuilder(Csv.BYTE_ORDER_MARK);
        rows(lines, names, locale)
                .forEach(row -> file.append(Csv.line(row.stream()
                        .map(cell -> cell instanceof BigDecimal number ? number.toPlainString() : cell)
                        .toList())));
        return file.toString();
    }

    /** The same as a workbook; texts are cells of text, never formulas. */
    byte[] workbook(List<Line> lines, Map<String, Text> names, Locale locale) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Guizhang", "1.0")) {
            var sheet = workbook.newWorksheet(Message.of("record.sheet").in(locale));
            var rows = rows(lines, names, locale);
            for (int row = 0; row < rows.size(); row++) {
                var cells = rows.get(row);
                for (int column = 0; column < cells.size(); column++) {
                    if (cells.get(column) instanceof Number number) {
                        sheet.value(row, column, number);
                    } else if (cells.get(column) != null) {
                        sheet.value(row, column, cells.get(column).toString());
                    }
                }
            }
            for (int column = 0; column < rows.get(0).size(); column++) {
                sheet.width(column, WIDE);
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    /** Heads first. */
    private static List<List<@Nullable Object>> rows(List<Line> lines, Map<String, Text> names, Locale locale) {
        var fields = new LinkedHashMap<String, Text>();
        lines.forEach(line -> line.model()
                .type()
                .form()
                .fields()
                .forEach(field -> fields.putIfAbsent(field.key(), field.basics().title())));
        var heads = new ArrayList<@Nullable Object>();
        COLUMNS.forEach(
                column -> heads.add(Message.of("record.column." + column).in(locale)));
        fields.values().forEach(title -> heads.add(title.in(locale)));
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(heads);
        lines.forEach(line -> rows.add(cells(line, fields.keySet(), names, locale)));
        return rows;
    }

    private static List<@Nullable Object> cells(
            Line line, Iterable<String> fields, Map<String, Text> names, Locale locale) {
        var row = line.row();
        var state = line.model().state(row.state());
        var place = row.place();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.serial());
        cells.add(state == null ? null : state.title().in(locale));
        cells.add(place == null ? null : place.name().in(locale));
        cells.add(row.authorName());
        cells.add(row.day());
        cells.add(TIME.format(row.changedAt()));
        for (var key : fields) {
            var field = line.model().field(key);
            cells.add(field.isEmpty() ? null : words(field.get(), line.answers().path(key), names, locale));
        }
        return cells;
    }

    private static @Nullable Object words(Field field, JsonNode answer, Map<String, Text> names, Locale locale) {
        if (Field.isEmpty(answer)) {
            return null;
        }
        if (answer.isNumber()) {
            return answer.decimalValue();
        }
        if (answer.isArray()) {
            return StreamSupport.stream(answer.spliterator(), false)
                    .map(one -> word(field, one, names, locale))
                    .collect(Collectors.joining("; "));
        }
        return word(field, answer, names, locale);
    }

    static String word(Field field, JsonNode answer, Map<String, Text> names, Locale locale) {
        if (field instanceof Field.Choice choice && choice.options().containsKey(answer.asText())) {
            return choice.options().get(answer.asText()).in(locale);
        }
        var name = names.get(answer.asText());
        return name == null ? answer.asText() : name.in(locale);
    }
}
