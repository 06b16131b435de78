package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guizhang.form.Field;
import org.guizhang.form.Table;
import org.guizhang.outside.OpenLink;
import org.guizhang.record.OutsideSheet;
import org.guizhang.record.OutsideSheet.Line;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/** Shows people outside what they sign, in words: nothing that is personal, and of other records no more than their names. */
@ApplicationScoped
public class OutsideSheets {
    private static final Set<String> PICTURES = Set.of("photo", "attachment");

    @Inject
    NamedThings names;

    OutsideSheet of(OpenLink link, SigningNow.Spot spot) {
        var model = spot.open().model();
        var row = spot.open().row();
        var place = row.place();
        var shown = RecordMask.withoutPersonal(model, spot.answers());
        var view = new View(
                model,
                shown.answers(),
                Set.copyOf(shown.pointers()),
                spot.judged().hidden(),
                names.in(shown.answers()));
        return new OutsideSheet(
                link.business(),
                link.asker(),
                model.moduleTitle(),
                model.edition().number(),
                model.type().title(),
                row.serial(),
                place == null ? null : place.name(),
                spot.place().title(),
                spot.place().name(),
                link.digest(),
                link.expiresAt(),
                Stream.concat(view.fields(), view.totals(spot.judged().totals()))
                        .toList(),
                view.tables());
    }

    /** Those that a sheet shows. */
    static Set<String> photos(OutsideSheet sheet) {
        return Stream.concat(
                        sheet.lines().stream(),
                        sheet.tables().stream()
                                .flatMap(table -> table.rows().stream())
                                .flatMap(List::stream))
                .flatMap(line -> line.photos().stream())
                .collect(Collectors.toSet());
    }

    private record View(
            RecordModel model,
            ObjectNode answers,
            Set<String> masked,
            Collection<String> hidden,
            Map<String, Text> names) {

        Stream<Line> fields() {
            return model.type().form().fields().stream()
                    .filter(field -> !hidden.contains("/" + field.key()))
                    .map(field -> line(field, written(model.definition(), "fields", field.key()), answers, ""));
        }

        Stream<Line> totals(Map<String, ? extends Number> totals) {
            var lines = new ArrayList<Line>();
            model.definition().path("totals").forEach(total -> {
                var sum = totals.get(total.path("key").asText());
                if (sum != null) {
                    lines.add(new Line(
                            text(total.path("title")),
                            total.path("type").asText("decimal"),
                            unit(total),
                            List.of(Text.same(sum.toString())),
                            List.of(),
                            false));
                }
            });
            return lines.stream();
        }

        List<OutsideSheet.Lines> tables() {
            return model.type().form().tables().stream()
                    .filter(table -> !hidden.contains("/lines/" + table.key()))
                    .map(this::table)
                    .toList();
        }

        private OutsideSheet.Lines table(Table table) {
            var said = written(model.definition(), "lines", table.key());
            var rows = RegisterMove.rows(answers, table);
            var shown = new ArrayList<List<Line>>();
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                var at = "/lines/" + table.key() + "/" + i;
                shown.add(table.columns().stream()
                        .filter(column -> !hidden.contains(at + "/" + column.key()))
                        .map(column -> line(column, written(said, "fields", column.key()), row, at))
                        .toList());
            }
            return new OutsideSheet.Lines(table.title(), shown);
        }

        private Line line(Field field, JsonNode said, JsonNode row, String at) {
            var answer = row.path(field.key());
            var type = field.basics().type();
            var all = new ArrayList<JsonNode>();
            if (answer.isArray()) {
                answer.forEach(all::add);
            } else if (!Field.isEmpty(answer) && answer.isValueNode()) {
                all.add(answer);
            }
            var pictures = PICTURES.contains(type);
            return new Line(
                    field.basics().title(),
                    type,
                    unit(said),
                    pictures
                            ? List.of()
                            : all.stream().map(one -> words(field, one)).toList(),
                    pictures ? all.stream().map(JsonNode::asText).toList() : List.of(),
                    masked.contains(at + "/" + field.key()));
        }

        private Text words(Field field, JsonNode answer) {
            return new Text(
                    RecordCsv.word(field, answer, names, Languages.CHINESE),
                    RecordCsv.word(field, answer, names, Languages.ENGLISH));
        }

        private static @Nullable Text unit(JsonNode said) {
            return said.path("unit").isObject() ? text(said.path("unit")) : null;
        }

        private static Text text(JsonNode both) {
            return new Text(both.path("zh").asText(), both.path("en").asText());
        }

        private static JsonNode written(JsonNode in, String list, String key) {
            for (var one : in.path(list)) {
                if (one.path("key").asText().equals(key)) {
                    return one;
                }
            }
            return in.path("");
        }
    }
}
