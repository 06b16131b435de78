package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guizhang.acknowledge.Signer;
import org.guizhang.shared.Csv;
import org.guizhang.shared.Days;
import org.guizhang.shared.Message;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;

/**
 * The list of signers for a spreadsheet. The account tells two people of one name apart; times are those of China, as
 * spreadsheets take them.
 */
@ApplicationScoped
public class SignerSheet {
    private static final List<String> COLUMNS = List.of(
            "name",
            "login",
            "role",
            "positions",
            "sites",
            "edition",
            "state",
            "asked",
            "first",
            "reminded",
            "last",
            "signed");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Days.ZONE);

    @Inject
    Holdings holdings;

    @Inject
    Positions positions;

    @Inject
    Sites sites;

    /** What somebody does where, today. */
    private record Work(Set<String> positions, Set<String> sites) {}

    /** The whole file. */
    public String of(List<Signer> signers, Locale locale) {
        var work = work(locale);
        var file = new StringBuilder(Csv.BYTE_ORDER_MARK);
        file.append(Csv.line(COLUMNS.stream()
                .map(column -> Message.of("signing.column." + column).in(locale))
                .toList()));
        for (var signer : signers) {
            var present = work.getOrDefault(signer.person(), new Work(Set.of(), Set.of()));
            file.append(Csv.line(Stream.of(
                            signer.name(),
                            signer.login(),
                            Message.of("role." + signer.role()).in(locale),
                            listed(present.positions, locale),
                            listed(present.sites, locale),
                            signer.number(),
                            Message.of("signing.state." + signer.state()).in(locale),
                            time(signer.askedAt()),
                            signer.firstNumber() == null ? signer.number() : signer.firstNumber(),
                            time(signer.remindedAt()),
                            signer.last() == null ? "" : signer.last().number(),
                            time(signer.last() == null ? null : signer.last().at()))
                    .toList()));
        }
        return file.toString();
    }

    private Map<UUID, Work> work(Locale locale) {
        var titles = new HashMap<UUID, Position>();
        positions.list().forEach(position -> titles.put(position.id(), position));
        var names = new HashMap<UUID, Site>();
        sites.list().forEach(site -> names.put(site.id(), site));
        var found = new HashMap<UUID, Work>();
        for (Holding holding : holdings.on(null)) {
            var work = found.computeIfAbsent(
                    holding.person(), person -> new Work(new LinkedHashSet<>(), new LinkedHashSet<>()));
            var position = standing(titles, holding.position());
            if (position != null) {
                work.positions.add(position.title().in(locale));
            }
            var site = holding.site() == null ? null : names.get(holding.site());
            work.sites.add(
                    site == null
                            ? Message.of("signing.everywhere").in(locale)
                            : site.name().in(locale));
        }
        return found;
    }

    /** The position that one counts as. */
    private static @Nullable Position standing(Map<UUID, Position> all, UUID id) {
        var at = all.get(id);
        while (at != null && at.mergedInto() != null) {
            at = all.get(at.mergedInto());
        }
        return at;
    }

    private static String listed(Collection<String> words, Locale locale) {
        return new ArrayList<>(words)
                .stream()
                        .reduce((one, other) -> Message.of("series", one, other).in(locale))
                        .orElse("");
    }

    private static String time(@Nullable Instant moment) {
        return moment == null ? "" : TIME.format(moment);
    }
}
