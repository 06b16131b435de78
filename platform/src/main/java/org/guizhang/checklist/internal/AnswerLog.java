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

    /** Those that whoever gave the newest did not know of; empty once somebody has picked. */
    List<AnswerRow> conflicts(String item) {
        return newest(item)
                .map(newest -> versions(item).stream()
                        .filter(row -> row.version() > newest.base() && row.version() < newest.version())
                        .filter(row -> !isKnown(row, newest))
                        .toList())
                .orElse(List.of());
    }

    /** Nobody is in conflict with what they said before, even if they were never told that it arrived, or with more of the same. */
    private static boolean isKnown(AnswerRow row, AnswerRow newest) {
        return row.person().equals(newest.person()) || isWithin(row.given(), newest.given());
    }

    private boolean isInConflict(String item) {
        return !conflicts(item).isEmpty();
    }

    /** Items with answers of which somebody has to pick one. */
    List<String> inConflict() {
        return byItem.keySet().stream().filter(this::isInConflict).toList();
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
        if (newest != null && newest.given().equals(given) && (base < last || !isInConflict(item))) {
            return newest;
        }
        var more = newest != null && base < last && differsInPhotosAlone(newest.given(), given);
        if (newest != null && more && isWithin(given, newest.given())) {
            return newest;
        }
        var counts = newest != null && more ? together(newest.given(), given) : given;
        // Nobody has picked by taking one photo more.
        var from = newest != null && more ? (isInConflict(item) ? newest.base() : newest.version()) : base;
        var again = versions(item).stream()
                .filter(row -> deviceAt != null
                        && Objects.equals(row.deviceAt(), deviceAt)
                        && row.person().equals(who.personId())
                        && isOf(row, given, base))
                .findFirst();
        return again.orElseGet(() -> add(item, counts, from, who, deviceAt, now));
    }

    /** Whether a row is what became of an answer: that itself, or that with the photos that were there already. */
    private static boolean isOf(AnswerRow row, Given given, int base) {
        return base < row.version() - 1
                ? isWithin(given, row.given())
                : row.base() == base && row.given().equals(given);
    }

    /** Whether one says what another does, with no photo more. */
    private static boolean isWithin(Given one, Given other) {
        return differsInPhotosAlone(one, other) && other.photos().containsAll(one.photos());
    }

    private AnswerRow add(String item, Given given, int base, Caller who, @Nullable Instant deviceAt, Instant now) {
        var row = new AnswerRow(item, edits(item) + 1, base, given, who.personId(), who.name(), deviceAt, now);
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
