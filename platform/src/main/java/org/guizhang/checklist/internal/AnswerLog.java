package org.guizhang.checklist.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guizhang.checklist.Doer;
import org.guizhang.tenant.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The answers to an occurrence, each item's in the order of their versions. One that was made from the version before takes
 * its place; one that was not stands beside those it did not know of, until somebody picks.
 */
final class AnswerLog {
    private final Map<String, List<AnswerRow>> byItem = new LinkedHashMap<>();
    private final List<AnswerRow> appended = new ArrayList<>();

    AnswerLog(List<AnswerRow> rows) {
        rows.forEach(row ->
                byItem.computeIfAbsent(row.item(), item -> new ArrayList<>()).add(row));
        byItem.values().forEach(versions -> versions.sort(Comparator.comparing(AnswerRow::version)));
    }

    /** The base is none of the versions there are. */
    static final class UnknownBase extends Exception {
        private static final long serialVersionUID = 1L;
    }

    Optional<AnswerRow> newest(String item) {
        var versions = versions(item);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    private List<AnswerRow> versions(String item) {
        return byItem.getOrDefault(item, List.of());
    }

    /** Those that the newest did not know of; empty once somebody has picked. */
    List<AnswerRow> conflicts(String item) {
        return newest(item)
                .map(newest -> versions(item).stream()
                        .filter(row -> row.version() > newest.base() && row.version() < newest.version())
                        .toList())
                .orElse(List.of());
    }

    /** Items with answers of which somebody has to pick one. */
    List<String> inConflict() {
        return byItem.keySet().stream()
                .filter(item -> newest(item).filter(AnswerRow::isConflict).isPresent())
                .toList();
    }

    /** What counts of each item that has an answer. */
    Map<String, Given> given() {
        var given = new LinkedHashMap<String, Given>();
        byItem.keySet().forEach(item -> newest(item).ifPresent(row -> given.put(item, row.given())));
        return given;
    }

    /** How often it was answered. */
    int edits(String item) {
        return newest(item).map(AnswerRow::version).orElse(0);
    }

    /** All rows, the earliest first. */
    List<AnswerRow> rows() {
        return byItem.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(AnswerRow::serverAt)
                        .thenComparing(AnswerRow::item)
                        .thenComparing(AnswerRow::version))
                .toList();
    }

    /** Who answered first. */
    @Nullable
    Doer author() {
        return rows().stream()
                .findFirst()
                .map(row -> new Doer(row.person(), row.name()))
                .orElse(null);
    }

    /** What was appended and has to be written. */
    List<AnswerRow> appended() {
        return appended;
    }

    /**
     * Adds an answer, unless it is there already: sent again after its answer was lost, or what counts anyway.
     *
     * @return the row of this answer, old or new
     */
    AnswerRow append(String item, Given given, int base, Caller who, @Nullable Instant deviceAt, Instant now)
            throws UnknownBase {
        var newest = newest(item).orElse(null);
        var last = newest == null ? 0 : newest.version();
        if (base > last) {
            throw new UnknownBase();
        }
        if (newest != null && newest.given().equals(given) && (!newest.isConflict() || base < last)) {
            return newest;
        }
        var again = versions(item).stream()
                .filter(row -> row.base() == base
                        && deviceAt != null
                        && Objects.equals(row.deviceAt(), deviceAt)
                        && row.person().equals(who.personId())
                        && row.given().equals(given))
                .findFirst();
        return again.orElseGet(() -> add(item, given, base, last, newest, who, deviceAt, now));
    }

    private AnswerRow add(
            String item,
            Given given,
            int base,
            int last,
            @Nullable AnswerRow newest,
            Caller who,
            @Nullable Instant deviceAt,
            Instant now) {
        var alike = newest != null && base < last && differsInPhotosAlone(newest.given(), given);
        var row = new AnswerRow(
                item,
                last + 1,
                alike ? last : base,
                alike && newest != null ? together(newest.given(), given) : given,
                who.personId(),
                who.name(),
                deviceAt,
                now);
        byItem.computeIfAbsent(item, key -> new ArrayList<>()).add(row);
        appended.add(row);
        return row;
    }

    /** Photos are a set: two people who take some have taken all of them. */
    private static boolean differsInPhotosAlone(Given one, Given other) {
        return Objects.equals(one.value(), other.value())
                && one.notApplicable() == other.notApplicable()
                && Objects.equals(one.note(), other.note());
    }

    private static Given together(Given one, Given other) {
        var photos = new LinkedHashSet<>(one.photos());
        photos.addAll(other.photos());
        return new Given(one.value(), one.notApplicable(), one.note(), List.copyOf(photos));
    }
}
