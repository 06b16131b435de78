package org.guizhang.ui.record;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.guizhang.record.RecordColleagues;
import org.guizhang.record.RecordFilter;
import org.guizhang.record.RecordForm;
import org.guizhang.record.Records;
import org.guizhang.thing.Thing;
import org.guizhang.thing.ThingFilter;
import org.guizhang.thing.ThingRegister;
import org.guizhang.thing.ThingSort;
import org.guizhang.ui.shell.Texts;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;

/** Whom and what a field of a record may name. */
class RecordNames {
    private static final int MOST = 50;

    private final RecordColleagues colleagues;
    private final Sites sites;
    private final Positions positions;
    private final ThingRegister things;
    private final Records records;

    @Inject
    RecordNames(RecordColleagues colleagues, Sites sites, Positions positions, ThingRegister things, Records records) {
        this.colleagues = colleagues;
        this.sites = sites;
        this.positions = positions;
        this.things = things;
        this.records = records;
    }

    /** One of them. */
    record Found(UUID id, String name, @Nullable String more) {}

    /**
     * @param asked {@code type} of the field, {@code of} the kind of thing or the form, {@code words} a part of the name
     * @param site where the record is
     */
    List<Found> find(RecordForm form, @Nullable UUID site, JsonNode asked) {
        var words = asked.path("words").asText();
        var of = asked.path("of").asText();
        Stream<Found> found = switch (asked.path("type").asText()) {
            case "person", "people" ->
                colleagues.find(form.module(), form.form(), site, words).stream()
                        .map(one -> new Found(one.id(), one.name(), null));
            case "site" ->
                sites.search(words, 0, MOST).stream().map(one -> new Found(one.id(), Texts.said(one.name()), null));
            case "position" ->
                positions.search(words, true, 0, MOST).stream()
                        .map(one -> new Found(one.id(), Texts.said(one.title()), null));
            case "thing", "things" ->
                things.list(new ThingFilter(words, null, null, false, null, null), ThingSort.PRESET, 0, MOST).stream()
                        .filter(one -> isOf(one, of))
                        .map(one -> new Found(one.id(), one.name(), one.code()));
            case "record" ->
                records.list(earlier(form, of, words), 0, MOST).stream()
                        .map(one -> new Found(
                                one.id(),
                                one.serial() == null ? Texts.said(one.title()) : one.serial(),
                                Texts.said(one.title())));
            default -> Stream.empty();
        };
        return found.toList();
    }

    private static boolean isOf(Thing thing, String kind) {
        return kind.isEmpty() || thing.kind().equals(kind) || thing.kind().endsWith("/" + kind);
    }

    private static RecordFilter earlier(RecordForm form, String of, String words) {
        return new RecordFilter(
                form.module(),
                of.isEmpty() ? null : of,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                words.isBlank() ? null : words,
                null);
    }
}
