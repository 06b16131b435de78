package org.guizhang.record.internal;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guizhang.form.Field;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Json;
import org.guizhang.sheet.SheetColumns;
import org.guizhang.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** The columns of a file of records: fields of the first step, by their titles in either language or their keys. */
final class ImportColumns implements SheetColumns<String> {
    private static final Set<String> NOT_TYPED = Set.of("photo", "attachment", "signature");
    private static final int MAX_HEAD = 200;

    private final Map<String, Field> fields = new LinkedHashMap<>();

    ImportColumns(RecordModel model) {
        var sets = model.sets(model.type().form().steps().get(0));
        model.type().form().fields().stream()
                .filter(field -> sets.contains(field.key())
                        && !NOT_TYPED.contains(field.basics().type()))
                .forEach(field -> fields.put(field.key(), field));
    }

    /** By key, in their order. */
    Map<String, Field> fields() {
        return fields;
    }

    Field field(String column) {
        return Objects.requireNonNull(fields.get(column));
    }

    @Override
    public Optional<String> of(String head) {
        var plain = plain(head);
        return head.isBlank() || head.length() > MAX_HEAD
                ? Optional.empty()
                : fields.values().stream()
                        .filter(field -> plain(field.basics().title().zh()).equals(plain)
                                || plain(field.basics().title().en()).equals(plain)
                                || plain(field.key()).equals(plain))
                        .map(Field::key)
                        .findFirst();
    }

    @Override
    public boolean areHeads(Set<String> found) {
        return !found.isEmpty();
    }

    @Override
    public String rules() {
        return "record-import";
    }

    @Override
    public boolean isDay(String column) {
        return field(column).basics().type().equals("date");
    }

    /** Of what stands in a list and for which site: the same list saved once more has the same. */
    static String digest(@Nullable UUID site, List<SheetRow<String>> rows) {
        var all = new StringBuilder().append(site);
        for (var row : rows) {
            all.append('\n').append(Json.canonical(row.texts()));
        }
        return Digests.sha256(all.toString());
    }

    private static String plain(String head) {
        return Normalizer.normalize(head, Normalizer.Form.NFKC)
                .replaceAll("\\(.*\\)", "")
                .replaceAll("[\\s*_-]", "")
                .toLowerCase(Locale.ROOT);
    }
}
