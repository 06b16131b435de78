package org.guizhang.thing.internal;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guizhang.form.Field;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.sheet.SheetColumns;
import org.guizhang.thing.RegisterKind;

/**
 * The columns of a list of things: its name, where it stands, and the fields of its kind, known by their heads in either
 * language or by their keys. Fields that name people, positions or sites are entered on the screen.
 */
public final class ThingColumns implements SheetColumns<String> {
    static final String NAME = "name";
    static final String SITE = "site";
    static final String AREA = "area";
    /** In front of the key of a field, which may be one of those above. */
    private static final String FIELD = "/";

    private static final int MAX_HEAD = 200;

    private final Map<String, Text> titles = new LinkedHashMap<>();
    private final RegisterKind kind;

    public ThingColumns(RegisterKind kind) {
        this.kind = kind;
        var name = kind.declared().identifiedBy();
        titles.put(NAME, name == null ? said(NAME) : name);
        if (!kind.declared().acrossSites()) {
            titles.put(SITE, said(SITE));
            titles.put(AREA, said(AREA));
        }
        for (var field : kind.fields()) {
            if (!(field instanceof Field.Link link) || link.basics().type().startsWith("thing")) {
                titles.put(FIELD + field.key(), field.basics().title());
            }
        }
    }

    /** By column, in their order. */
    public Map<String, Text> titles() {
        return titles;
    }

    /** The key of the field that a column is of; empty for the others. */
    static Optional<String> field(String column) {
        return column.startsWith(FIELD) ? Optional.of(column.substring(FIELD.length())) : Optional.empty();
    }

    static String of(Field field) {
        return FIELD + field.key();
    }

    /** A required column is marked so, which makes no difference to what it means. */
    public boolean isRequired(String column) {
        return column.equals(NAME)
                || field(column)
                        .flatMap(kind::field)
                        .filter(one -> one.basics().required())
                        .isPresent();
    }

    @Override
    public Optional<String> of(String head) {
        if (head.length() > MAX_HEAD) {
            return Optional.empty();
        }
        var plain = plain(head);
        return titles.entrySet().stream()
                .filter(column -> isCalled(column.getKey(), column.getValue(), plain))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isCalled(String column, Text title, String head) {
        return plain(title.zh()).equals(head)
                || plain(title.en()).equals(head)
                || plain(column.replace(FIELD, "")).equals(head)
                || (!column.startsWith(FIELD)
                        && (plain(said(column).zh()).equals(head)
                                || plain(said(column).en()).equals(head)));
    }

    @Override
    public boolean areHeads(Set<String> found) {
        return found.contains(NAME);
    }

    @Override
    public String rules() {
        return "thing-import";
    }

    @Override
    public boolean isDay(String column) {
        return field(column)
                .flatMap(kind::field)
                .filter(one -> one.basics().type().equals("date"))
                .isPresent();
    }

    private static Text said(String column) {
        return Message.of("thing.column." + column).both();
    }

    private static String plain(String head) {
        return Normalizer.normalize(head, Normalizer.Form.NFKC)
                .replaceAll("\\(.*\\)", "")
                .replaceAll("[\\s*_-]", "")
                .toLowerCase(Locale.ROOT);
    }
}
