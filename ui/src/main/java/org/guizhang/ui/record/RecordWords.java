package org.guizhang.ui.record;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Map;
import org.guizhang.record.RecordForm;
import org.guizhang.shared.Days;
import org.guizhang.shared.Text;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.guizhang.ui.shell.Texts;
import org.jspecify.annotations.Nullable;

/** What states and answers are called on the screen. */
class RecordWords {
    private final Formats formats;

    @Inject
    RecordWords(Formats formats) {
        this.formats = formats;
    }

    String moment(Instant at) {
        return formats.moment(at);
    }

    String date(@Nullable LocalDate day) {
        return day == null ? "" : formats.date(day);
    }

    static String state(RecordForm.@Nullable FormState state) {
        return state == null ? t("records.draft") : Texts.said(state.title());
    }

    static Tone tone(RecordForm.@Nullable FormState state) {
        if (state == null) {
            return Tone.QUIET;
        }
        return state.key().equals("void") ? Tone.LATE : state.ended() ? Tone.PASS : Tone.INFO;
    }

    /**
     * An answer as its field asks for it; empty where there is none.
     *
     * @param field as the form declares it
     * @param names what ids mean
     */
    String answer(JsonNode field, @Nullable JsonNode value, Map<String, Text> names) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isArray()) {
            var all = new ArrayList<String>();
            value.forEach(one -> all.add(answer(field, one, names)));
            return Texts.list(all);
        }
        var written = value.asText();
        return switch (field.path("type").asText()) {
            case "choice" -> option(field, written);
            case "yes-no" -> t(value.asBoolean() ? "records.yes" : "records.no");
            case "money" -> Formats.money(new BigDecimal(written), Messages.locale());
            case "percent" -> t("records.percent", number(written));
            case "integer", "decimal" -> unit(field, number(written));
            case "date" -> day(written);
            case "date-time" -> time(written);
            case "person", "people", "position", "site", "record", "thing", "things" -> name(names, written);
            default -> written;
        };
    }

    static String name(Map<String, Text> names, String id) {
        var name = names.get(id);
        return name == null ? t("records.unnamed") : Texts.said(name);
    }

    private static String number(String written) {
        return written.replace('-', '\u2212');
    }

    private static String unit(JsonNode field, String number) {
        var unit = field.path("unit");
        return unit.isObject() ? t("work.number", number, said(unit)) : number;
    }

    private static String option(JsonNode field, String key) {
        for (var option : field.path("options")) {
            if (option.path("key").asText().equals(key)) {
                return said(option.path("title"));
            }
        }
        return key;
    }

    private String day(String written) {
        try {
            return formats.date(LocalDate.parse(written));
        } catch (DateTimeException old) {
            return written;
        }
    }

    private String time(String written) {
        try {
            return formats.moment(LocalDateTime.parse(written).atZone(Days.ZONE).toInstant());
        } catch (DateTimeException old) {
            return written;
        }
    }

    /** A text in two languages as documents carry it. */
    static String said(JsonNode both) {
        return Texts.said(new Text(both.path("zh").asText(), both.path("en").asText()));
    }
}
