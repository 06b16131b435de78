package org.guizhang.ui.duty;

import static org.guizhang.ui.shell.Messages.t;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guizhang.shared.Days;
import org.guizhang.shared.Text;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Texts;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;

/** What places, posts and times of the roster are called on the screen. */
class DutyNames {
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(Days.ZONE);

    private final Sites sites;
    private final Positions positions;
    private final Formats formats;
    private final Map<UUID, Text> names = new HashMap<>();

    @Inject
    DutyNames(Sites sites, Positions positions, Formats formats) {
        this.sites = sites;
        this.positions = positions;
        this.formats = formats;
    }

    /** Once for a screen. */
    void read() {
        names.clear();
        sites.list().forEach(site -> names.put(site.id(), site.name()));
        positions.list().forEach(position -> names.put(position.id(), position.title()));
    }

    String site(@Nullable UUID id) {
        return id == null ? t("duty.everywhere") : named(id);
    }

    String named(UUID id) {
        var name = names.get(id);
        return name == null ? "" : Texts.said(name);
    }

    /** From one time to another, as it is on a day; 24:00 is the end of the day it begins on. */
    static String stretch(Instant from, Instant until) {
        var midnight = LocalDate.ofInstant(from, Days.ZONE)
                .plusDays(1)
                .atStartOfDay(Days.ZONE)
                .toInstant();
        return t("duty.stretch", HOUR.format(from), until.equals(midnight) ? "24:00" : HOUR.format(until));
    }

    String date(LocalDate day) {
        return formats.date(day);
    }

    /** The day and the stretch. */
    String when(Instant from, Instant until) {
        return t("duty.when", date(LocalDate.ofInstant(from, Days.ZONE)), stretch(from, until));
    }
}
